import type { ServiceName } from "@tongxin/kernel";
import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Info,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  type ClassType,
} from "type-graphql";
import { auditNewestFirst } from "./audit/audit.reads.js";
import { AuditEntryFields, AuditFilter } from "./audit/audit.schema.js";
import { AuditAction } from "./audit/audit-entry.entity.js";
import { load } from "./batch.js";
import { change } from "./change.js";
import { connectionOf, PageArgs } from "./connection.js";
import type { Context } from "./context.js";
import type { UnitOf } from "./org-units.js";
import { MyDataSection, sectionsAbout, type PersonalRecords } from "./personal-records.js";
import { Reaches, Requires } from "./requires.js";
import { DateTime } from "./scalars.js";
import type { Feature } from "./feature.js";

/** What the platform needs to know of a service. */
export interface PlatformParts {
  readonly name: ServiceName;
  /** The service's own `Employee` and `OrgUnit`: the stubs, or in `directory` the entities. */
  readonly employee: ClassType;
  readonly orgUnit: ClassType;
  /** How `directory` finds a unit; the others keep a copy of them. */
  readonly unitOf?: UnitOf;
  readonly features: readonly Feature[];
}

export const RESEAL_TASK = "keys:reseal";

/** What every service's graph has: its part of the audit log, and the change of its data key. */
export function platformFeature({ name, employee: Employee, features }: PlatformParts): Feature {
  const refer = referenceIn(features);
  const Name = name.charAt(0).toUpperCase() + name.slice(1);

  @Directive("@shareable")
  @ObjectType("AuditEntry", {
    description:
      "审计记录：谁在何时对什么做了什么；只增不改。 Who did what to what, and when; never changed.",
  })
  class AuditEntry extends AuditEntryFields {}

  const AuditEntryConnection = connectionOf(AuditEntry, { name: `${Name}AuditEntry` });

  @ObjectType(`${Name}DataKeyPayload`, {
    description: "更换数据密钥的结果。 What changing the data key did.",
  })
  class DataKeyPayload {
    @Field(() => DateTime, {
      description:
        "新密钥启用的时刻；已有数据在后台逐批改用新密钥。 Since when the new key holds; what is sealed already follows in the background.",
    })
    rotatedAt!: Date;
  }

  @Resolver()
  class PlatformResolver {
    @Requires("audit:read")
    @Query(() => AuditEntryConnection, {
      name: `${name}AuditTrail`,
      nullable: true,
      description: "本服务的审计记录，由新到旧。 This service's audit log, the newest first.",
    })
    auditTrail(
      @Args(() => PageArgs) page: PageArgs,
      @Arg("filter", () => AuditFilter, { nullable: true, description: "筛选条件。 Which entries." })
      filter: AuditFilter | undefined,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ) {
      return auditNewestFirst(context, info, page, filter);
    }

    @Requires("data-keys:rotate")
    @Reaches("ENTERPRISE")
    @Mutation(() => DataKeyPayload, {
      name: `${name}DataKeyRotate`,
      nullable: true,
      description:
        "更换本服务的数据密钥，服务不中断。 Change this service's data key, while it goes on serving.",
    })
    dataKeyRotate(@Ctx() context: Context) {
      return rotateDataKey(context);
    }
  }

  @Resolver(() => AuditEntry)
  class AuditEntryResolver {
    @FieldResolver(() => Employee, {
      nullable: true,
      description: "账号对应的职工；系统账号为 null。 The employee behind the account; null for a system's.",
    })
    employee(@Root() { employeeId }: { employeeId: string | null }, @Ctx() context: Context) {
      return refer(context, "Employee", employeeId);
    }
  }

  const records = features.flatMap(({ personal = [] }) => personal);
  const told = name === "directory" || records.length === 0 ? null : myDataOf(name, records);
  return {
    entities: [],
    resolvers: [PlatformResolver, AuditEntryResolver, ...(told ? [told.resolver] : [])],
    ...(told && { orphans: [told.type] }),
  };
}

/** How a platform type shows an employee or a unit: as a reference, or in `directory` as the row. */
export const referenceIn =
  (features: readonly Feature[]) =>
  (context: Context, type: "Employee" | "OrgUnit", id: string | null): unknown => {
    if (id === null) return null;
    const byId = features.map(({ references }) => references?.[type]).find(Boolean);
    return byId ? load(context, byId, id) : { id };
  };

/** The service's part of `myData`, whose root field is `directory`'s. */
function myDataOf(
  name: ServiceName,
  records: readonly PersonalRecords[],
): { type: ClassType; resolver: ClassType } {
  const titles = (language: "zh" | "en", comma: string) =>
    records.map(({ title }) => title[language]).join(comma);

  @ObjectType("MyData", {
    description:
      "平台保存的关于本人的全部信息，各服务各给一部分。 All that the platform holds about the viewer, of which each service gives its part.",
  })
  @Directive('@key(fields: "id")')
  class MyData {
    @Field(() => ID, { description: "本人的职工标识。 The viewer's own id as an employee." })
    id!: string;
  }

  @Resolver(() => MyData)
  class MyDataResolver {
    @FieldResolver(() => [MyDataSection], {
      name,
      nullable: true,
      description: `本服务保存的：${titles("zh", "、")}。 What this service holds: ${titles("en", ", ")}.`,
    })
    told(@Root() { id }: { id: string }, @Ctx() context: Context) {
      return id === context.viewer.employeeId ? sectionsAbout(context, id, records) : [];
    }
  }
  return { type: MyData, resolver: MyDataResolver };
}

async function rotateDataKey(context: Context): Promise<{ rotatedAt: Date | null }> {
  const rotated = await change(context, async ({ em, clock, vault, schedule, audit }) => {
    await vault.rotate(em);
    audit({ action: AuditAction.UPDATED, entity: "DataKey", entityIds: ["DATA"], fields: ["current"] });
    await schedule(RESEAL_TASK, {});
    return { rotatedAt: clock.now() };
  });
  await context.vault.reload();
  return rotated;
}
