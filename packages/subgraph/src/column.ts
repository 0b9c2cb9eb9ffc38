import type { PropertyOptions } from "@mikro-orm/core";
import { Entity, Enum, Property } from "@mikro-orm/decorators/legacy";
import type { GraphQLScalarType } from "graphql";
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, LocalDate, LocalTime } from "./scalars.js";

export type EnumObject = Readonly<Record<string, string>>;

/** What a column holds, as the graph calls it: a scalar or an enum. */
type ColumnType = StringConstructor | BooleanConstructor | GraphQLScalarType | EnumObject;

/** The PostgreSQL type of what the graph calls so; an enum is kept as text with a check. */
const STORED_AS = new Map<ColumnType, string>([
  [String, "text"],
  [Boolean, "boolean"],
  [Int, "integer"],
  [Float, "double precision"],
  [ID, "uuid"],
  [DateTime, "timestamptz"],
  [LocalDate, "date"],
  [LocalTime, "text"],
]);

/** What the graph says of a column: by this it may be filtered. */
interface ShownColumn {
  readonly type: unknown;
  readonly description: string;
}

const shown = new WeakMap<object, Map<string, ShownColumn>>();

export function showColumn(entity: object, property: string, column: ShownColumn): void {
  let columns = shown.get(entity);
  if (!columns) shown.set(entity, (columns = new Map()));
  columns.set(property, column);
}

/** The column of an entity that the graph shows; throws when it shows none of that name. */
export function shownColumn(entity: { name: string }, property: string): ShownColumn {
  const column = shown.get(entity)?.get(property);
  if (!column)
    throw new Error(`${entity.name}.${property} is no column that the graph shows: give the list a filter.`);
  return column;
}

type ColumnOptions = Pick<PropertyOptions<object>, "nullable" | "default" | "index" | "columnType">;

/**
 * A column that the graph shows: `@Column(Int, "人数。 How many people.")`. The graph's type says how it is kept, `[String]` is an
 * array. What is null says so in its description.
 */
export function Column(
  type: ColumnType | readonly [ColumnType],
  description: string,
  { nullable = false, ...options }: ColumnOptions = {},
): PropertyDecorator {
  const isArray = Array.isArray(type);
  const held = (isArray ? type[0] : type) as ColumnType;
  const stored = STORED_AS.get(held);
  return (target, name) => {
    Field((() => type) as never, { nullable, description })(target, name);
    showColumn(target.constructor, name as string, { type, description });
    if (stored === undefined)
      Enum({ items: () => held as never, array: isArray, nullable, ...options })(target, name as string);
    else {
      const kept = isArray
        ? { type: "string[]" as never, columnType: `${stored}[]` }
        : { type: stored as never };
      Property({ ...kept, nullable, ...options })(target, name as string);
    }
  };
}

interface EntityTypeOptions {
  /** Whether other services refer to its rows: they are read by id, and the graph has the type as a federated entity. */
  readonly isReferred?: boolean;
}

const referred = new WeakSet<object>();

/** Whether other services may refer to the entity's rows. */
export const isReferred = (entity: object): boolean => referred.has(entity);

/** A class that is a table and a type of the graph. */
export const EntityType =
  (description: string, { isReferred = false }: EntityTypeOptions = {}): ClassDecorator =>
  target => {
    if (isReferred) {
      referred.add(target);
      Directive('@key(fields: "id")')(target);
    }
    ObjectType({ description })(target);
    Entity()(target);
  };

/** Puts an enum into the graph, each of its values described: `enumType({ SiteKind }, "…", { CORE_CENTER: "…", … })`. */
export function enumType<E extends EnumObject>(
  named: Readonly<Record<string, E>>,
  description: string,
  values: Readonly<Record<keyof E & string, string>>,
): void {
  const [[name, type]] = Object.entries(named) as [[string, E]];
  registerEnumType(type, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries<string>(values).map(([value, description]) => [value, { description }]),
    ) as never,
  });
}
