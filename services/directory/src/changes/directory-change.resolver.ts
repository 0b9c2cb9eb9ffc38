import {
  batchById,
  type Context,
  Derived,
  feature,
  Lists,
  type Listed,
  load,
  Needs,
  Requires,
  type Row,
} from "@tongxin/subgraph";
import { Ctx, Resolver, Root } from "type-graphql";
import { Employee } from "../employees/employee.entity.js";
import { OrgUnit } from "../org-units/org-unit.entity.js";
import { DirectoryChange } from "./directory-change.entity.js";
import { changesInOrder } from "./directory-change.reads.js";
import { ChangedEntity } from "./directory-change.rules.js";
import { forgetOldChanges } from "./directory-change.task.js";

@Resolver(() => DirectoryChange)
export class DirectoryChangeResolver {
  @Requires("directory-changes:read")
  @Lists(
    changesInOrder,
    "目录的变更，由旧到新；游标至少保留 30 天，过期为 CURSOR_EXPIRED，须重新全量读取。 Changes of the directory, the oldest first. A cursor holds for at least 30 days; after that it is CURSOR_EXPIRED, and everything must be read anew. `last: 1` answers the cursor of now.",
  )
  directoryChanges: Listed;

  @Needs<DirectoryChange>("entity", "entityId")
  @Derived(
    Employee,
    "变更的职工，现在的样子；对象不是职工时为 null。 The employee as they are now; null when it is none.",
    {
      nullable: true,
    },
  )
  employee(@Root() { entity, entityId }: Row<DirectoryChange>, @Ctx() context: Context) {
    return entity === ChangedEntity.EMPLOYEE ? load(context, batchById(Employee), entityId) : null;
  }

  @Needs<DirectoryChange>("entity", "entityId")
  @Derived(
    OrgUnit,
    "变更的机构，现在的样子；对象不是机构时为 null。 The unit as it is now; null when it is none.",
    {
      nullable: true,
    },
  )
  orgUnit(@Root() { entity, entityId }: Row<DirectoryChange>, @Ctx() context: Context) {
    return entity === ChangedEntity.ORG_UNIT ? load(context, batchById(OrgUnit), entityId) : null;
  }
}

export const directoryChanges = feature({
  entities: [DirectoryChange],
  resolvers: [DirectoryChangeResolver],
  tasks: [{ name: "directory-changes:forget", run: forgetOldChanges, at: "37 2 * * *" }],
});
