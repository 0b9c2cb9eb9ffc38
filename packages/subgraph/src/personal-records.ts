import { ReferenceKind, type EntityProperty } from "@mikro-orm/core";
import type { EntityManager } from "@mikro-orm/postgresql";
import type { Sentence } from "@tongxin/kernel";
import { sql, type RawBuilder } from "kysely";
import { Directive, Field, ObjectType } from "type-graphql";
import type { Context } from "./context.js";
import { selectRows, type EntityOf, type Reader, type Row } from "./rows.js";

/** Which rows of a table `t` are about a person. */
type AboutPerson = (employeeId: string) => RawBuilder<boolean>;

/** What a service holds about a person in one kind of row. */
export interface PersonalRecords {
  readonly entity: EntityOf<object>;
  readonly title: Sentence;
  readonly rowsOf: (context: Context, employeeId: string) => Promise<object[]>;
}

interface Telling<E> {
  readonly about?: AboutPerson;
  /** Properties that mean nothing to the person. */
  readonly but?: readonly (keyof Row<E> & string)[];
  /** What lies sealed, in clear. */
  readonly open?: (context: Context, row: Row<E>) => Promise<Readonly<Record<string, unknown>>>;
}

/** Declares how a person is told what rows of one entity say of them; without more, of those whose columns name them. */
export const personalRecords = <E extends object>(
  entity: EntityOf<E>,
  title: Sentence,
  { about, but = [], open = async () => ({}) }: Telling<E> = {},
): PersonalRecords => ({
  entity,
  title,
  async rowsOf(context, employeeId) {
    const isAbout = about ?? naming(context.em, entity);
    const rows = (await selectRows(context.em, entity)
      .where(isAbout(employeeId))
      .orderBy(sql`t.id`)
      .execute()) as Row<E>[];
    return Promise.all(
      rows.map(async row => {
        const shown = Object.entries({ ...row, ...(await open(context, row)) });
        return Object.fromEntries(shown.filter(([name]) => !but.includes(name as never)));
      }),
    );
  },
});

/** Rows that name the employee in one of their columns. */
function naming<E extends object>(em: Reader, entity: EntityOf<E>): AboutPerson {
  const columns = em
    .getMetadata()
    .get(entity)
    .props.filter(namesAPerson)
    .map(property => ({ column: sql.ref(`t.${property.fieldNames[0]}`), isMany: isMany(property) }));
  return employeeId =>
    sql<boolean>`(${sql.join(
      columns.map(each =>
        each.isMany ? sql`${employeeId} = any(${each.column})` : sql`${employeeId} = ${each.column}`,
      ),
      sql` or `,
    )})`;
}

/** What a person is told of one kind of records. */
@Directive("@shareable")
@ObjectType({ description: "关于本人的一类记录。 One kind of records about the viewer." })
export class MyDataSection {
  @Field(() => String, { description: "类别，按请求语言。 What kind, in the caller's language." })
  title!: string;

  @Field(() => [String], {
    description: "每条记录一个 JSON 对象。 The records, each a JSON object of one row.",
  })
  records!: string[];
}

/** All that the records say of a person: a section each, one statement each. */
export async function sectionsAbout(
  context: Context,
  employeeId: string,
  records: readonly PersonalRecords[],
): Promise<MyDataSection[]> {
  const sections: MyDataSection[] = [];
  for (const { title, rowsOf } of records) {
    const rows = await rowsOf(context, employeeId);
    sections.push({
      title: context.locale === "en" ? title.en : title.zh,
      records: rows.map(row => JSON.stringify(row)),
    });
  }
  return sections;
}

/** Ids of people, be they relations, as in `directory`, or not. */
const PERSON = /(employee|holder|owner|deputy)Id$/i;
/** Ids of what is no person; any other is taken to name one, unless it is a relation of this service's own rows. */
const NO_PERSON =
  /^(id|.*(organization|unit|account|subject|message|aggregate|transaction|entity|club)Ids?)$/i;

const isMany = ({ columnTypes }: EntityProperty): boolean => columnTypes?.includes("uuid[]") ?? false;

const namesAPerson = (property: EntityProperty): boolean => {
  const { kind, name, type, runtimeType, columnTypes } = property;
  if (PERSON.test(name)) return true;
  if (kind !== ReferenceKind.SCALAR || NO_PERSON.test(name)) return false;
  return isMany(property)
    ? name.endsWith("Ids")
    : name.endsWith("Id") && [type, runtimeType, ...columnTypes].includes("uuid");
};

/** The entities that name a person, and are neither among the records nor declared to be no personal data. */
export function untoldEntities(
  em: EntityManager,
  records: readonly PersonalRecords[],
  notPersonal: readonly EntityOf<object>[],
): string[] {
  const known = new Set([...records.map(({ entity }) => entity), ...notPersonal].map(({ name }) => name));
  return [...em.getMetadata().getAll().values()]
    .filter(({ props }) => props.some(namesAPerson))
    .map(({ className }) => className)
    .filter(name => !known.has(name));
}
