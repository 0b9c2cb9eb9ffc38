import { newId } from "@tongxin/kernel";
import type { RequiredEntityData } from "@mikro-orm/core";
import { hr, type TestGraph } from "@tongxin/testing";
import { Assignment } from "./assignment.entity.js";
import { Employee } from "./employee.entity.js";
import { EmployeeState, Gender, PostCategory } from "./employee.rules.js";
import { namedFor } from "./name-keys.js";
import { sealedPhone } from "./personal-data.js";
import { Position } from "./position.entity.js";

interface Place {
  readonly id: string;
  readonly organizationId: string;
}

interface Post {
  readonly title?: string;
  readonly postCategory?: PostCategory;
  readonly isPrimary?: boolean;
  readonly startsOn?: string;
  readonly endsOn?: string | null;
}

/** People as the import would have written them. */
export function staffing(graph: () => TestGraph) {
  let hired = 0;

  /** Gives somebody a post in a unit. */
  const post = (employeeId: string, unit: Place, more: Post = {}): Promise<void> =>
    graph().given(hr, async ({ em }) => {
      const { title = "电工", postCategory = PostCategory.ELECTROMECHANICAL, ...period } = more;
      const { id: orgUnitId, organizationId } = unit;
      const known = await em.findOne(Position, { orgUnitId, title, postCategory });
      const position = known ?? em.create(Position, { organizationId, orgUnitId, title, postCategory });
      em.create(Assignment, {
        organizationId,
        orgUnitId,
        employeeId,
        positionId: position.id,
        isPrimary: true,
        startsOn: "2015-03-01",
        endsOn: null,
        ...period,
      });
    });

  /** Somebody with a post in a unit, numbered by the order of hiring. */
  async function hire(
    unit: Place,
    more: Post & { name?: string; phone?: string } & Partial<Omit<RequiredEntityData<Employee>, "name">> = {},
  ): Promise<{ id: string; employeeNo: string }> {
    const { title, postCategory, isPrimary, startsOn, endsOn, phone = null, name = "甲", ...personal } = more;
    const id = newId();
    const employeeNo = `N${String(++hired).padStart(4, "0")}`;
    await graph().given(hr, async work => {
      const { em } = work;
      em.create(Employee, {
        id,
        employeeNo,
        organizationId: unit.organizationId,
        externalId: employeeNo,
        sourceSystem: "TEST",
        ...namedFor(name),
        gender: Gender.MALE,
        state: EmployeeState.ACTIVE,
        stateReason: null,
        hiredOn: "2015-03-01",
        skillLevel: null,
        ...sealedPhone(work, phone),
        bornOn: "1990-06-01",
        ...personal,
      });
      await em.flush();
    });
    const held = { title, postCategory, isPrimary, startsOn, endsOn };
    await post(id, unit, Object.fromEntries(Object.entries(held).filter(([, value]) => value !== undefined)));
    return { id, employeeNo };
  }

  return { hire, post };
}
