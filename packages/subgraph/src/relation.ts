import { UnderscoreNamingStrategy } from "@mikro-orm/core";
import { ManyToOne, Property } from "@mikro-orm/decorators/legacy";
import { Extensions, Field, ID, type ClassType } from "type-graphql";
import { batchById, load } from "./batch.js";
import { showColumn } from "./column.js";
import type { Context } from "./context.js";
import type { EntityOf } from "./rows.js";

type Target = () => ClassType;
/** An entity that has just been made has its nulls as undefined. */
type Ids = Readonly<Record<string, string | readonly string[] | null | undefined>>;
type Resolve = (row: Ids, args: unknown, context: Context) => unknown;

interface Relation {
  readonly entity: unknown;
  readonly field: string;
  readonly resolve: Resolve;
}

const relations: Relation[] = [];

/** The fields that show what rows refer to, by their class. */
export const relationFields = (): readonly Relation[] => relations;

interface BelongsToOptions {
  readonly nullable?: boolean;
  /** Whether the column has an index of its own; where one begins with it anyway, it needs none. */
  readonly index?: boolean;
  readonly deleteRule?: "restrict" | "cascade" | "set null";
}

/**
 * The id of another row of this service's, and the field that shows the row: `@BelongsTo(() => Club, "社团。 The club.") clubId`
 * has the foreign key `club_id` and the field `club`. Without a description the graph does not show it.
 */
export function BelongsTo(
  target: Target,
  description?: string,
  { nullable = false, ...options }: BelongsToOptions = {},
): PropertyDecorator {
  return (prototype, key) => {
    const property = key as string;
    const column = { mapToPk: true, fieldName: naming.propertyToColumnName(property), nullable, ...options };
    ManyToOne(target as () => EntityOf<object>, column)(prototype, property);
    if (description === undefined) return;
    show(prototype, property, target, nullable, description, (row, _, context) => {
      const id = row[property] as string | null | undefined;
      return id == null ? null : load(context, batchById(target() as EntityOf<{ id: string }>), id);
    });
  };
}

interface RefersToOptions {
  readonly nullable?: boolean;
  readonly index?: boolean;
}

/**
 * The id of a row of another service's, or the ids of several, and the field that shows them as references:
 * `@RefersTo(() => Employee, "负责人。 Its officers.") officerIds: string[]` has the field `officers`. It may be null though the column
 * may not: the other service may be away.
 */
export function RefersTo(
  target: Target,
  description: string,
  { nullable = false, index = false }: RefersToOptions = {},
): PropertyDecorator {
  return (prototype, key) => {
    const property = key as string;
    const kept = property.endsWith("Ids") ? { type: "string[]", columnType: "uuid[]" } : { type: "uuid" };
    Property({ ...(kept as object), nullable, index })(prototype, property);
    show(prototype, property, target, true, description, row => {
      const ids = row[property];
      if (ids == null) return null;
      return typeof ids === "string" ? { id: ids } : ids.map(id => ({ id }));
    });
  };
}

function show(
  prototype: object,
  property: string,
  target: Target,
  nullable: boolean,
  description: string,
  resolve: Resolve,
): void {
  const isMany = property.endsWith("Ids");
  const field = isMany ? `${property.slice(0, -"Ids".length)}s` : property.slice(0, -"Id".length);
  Field(() => (isMany ? [target()] : target()) as never, { nullable, description })(prototype, field);
  Extensions({ needs: [property] })(prototype, field);
  if (!isMany) showColumn(prototype.constructor, property, { type: ID, description });
  relations.push({ entity: prototype.constructor, field, resolve });
}

/** Without it the ORM names a key's column after the other's key too: `club_id_id`. */
const naming = new UnderscoreNamingStrategy();
