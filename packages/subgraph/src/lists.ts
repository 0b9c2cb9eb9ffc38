import type { GraphQLResolveInfo } from "graphql";
import {
  Args,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  Info,
  InputType,
  Query,
  Root,
  type ClassType,
} from "type-graphql";
import { Filter } from "./arguments.js";
import type { BaseEntity } from "./base-entity.js";
import { load, type Children } from "./batch.js";
import { shownColumn } from "./column.js";
import { connectionOf, PageArgs } from "./connection.js";
import type { Context } from "./context.js";
import { AT_ONCE, propertiesAsked } from "./needs.js";
import type { List, NestedList } from "./list.js";

/** The type of a property that `@Lists` makes a field of: nobody reads it. */
export type Listed = unknown;

/** What `list`, `nestedList` and `childrenOf` make, of whatever rows and by whatever filter. */
type Source = AnyList | NestedList<object> | Children<object>;

type AnyList = Pick<List<object, object>, "kind" | "entity" | "filter" | "by"> &
  ((context: Context, info: GraphQLResolveInfo, page: PageArgs, filter?: never) => Promise<unknown>);

/**
 * A field that shows a list as it is: `@Lists(clubsByName, "…") clubs: Listed`. A `list` is a root field, and takes the filter that it
 * names; a `nestedList` and `childrenOf` are fields of the type whose rows they belong to.
 */
export const Lists =
  (
    source: Source,
    description: string,
    { nullable = false }: { readonly nullable?: boolean } = {},
  ): PropertyDecorator =>
  (prototype, key) => {
    const name = key as string;
    const define = (method: (...given: never[]) => unknown, ...parameters: readonly Parameter[]) => {
      Object.defineProperty(prototype, name, { value: method });
      for (const [place, parameter] of parameters.entries()) parameter(prototype, name, place);
    };
    const node = source.entity as ClassType;
    switch (source.kind) {
      case "LIST": {
        const page = connectionOf(node);
        Query(() => page, { nullable: true, description })(prototype, name, {});
        const filter = source.filter ?? filterBy(node, source.by);
        if (filter)
          define(
            (args: PageArgs, wish: never, context: Context, info: GraphQLResolveInfo) =>
              source(context, info, args, wish),
            Args(() => PageArgs),
            Filter(() => filter as ClassType),
            Ctx(),
            Info(),
          );
        else
          define(
            (args: PageArgs, context: Context, info: GraphQLResolveInfo) => source(context, info, args),
            Args(() => PageArgs),
            Ctx(),
            Info(),
          );
        return;
      }
      case "NESTED": {
        const page = connectionOf(node);
        FieldResolver(() => page, { nullable, description })(prototype, name, {});
        Extensions({ needs: ["id", "organizationId"] })(prototype, name, {});
        define(
          (parent: BaseEntity, args: PageArgs, context: Context, info: GraphQLResolveInfo) =>
            source(context, info, args, parent),
          Root(),
          Args(() => PageArgs),
          Ctx(),
          Info(),
        );
        return;
      }
      case "CHILDREN":
        FieldResolver(() => [node], { nullable, description })(prototype, name, {});
        Extensions({ needs: ["id"] })(prototype, name, {});
        define(
          ({ id }: BaseEntity, context: Context, info: GraphQLResolveInfo) =>
            load(context, source, id, propertiesAsked(info, AT_ONCE)),
          Root(),
          Ctx(),
          Info(),
        );
    }
  };

type Parameter = (prototype: object, name: string, place: number) => void;

const filters = new WeakMap<object, { type: ClassType; by: string }>();

/** What a column is called in either language: its description up to the first clause. */
const CALLED = /^([^；，。]*)[^。]*。 ?([^;.]*)/;

/** The filter by columns of a row that the graph shows: `<Node>Filter`, each described as its column is; null for none. */
function filterBy(node: ClassType, properties: readonly string[]): ClassType | null {
  if (properties.length === 0) return null;
  const by = properties.join(", ");
  const known = filters.get(node);
  if (known && known.by !== by)
    throw new Error(
      `Lists of ${node.name} are filtered by ${known.by} and by ${by}: give one a filter of its own.`,
    );
  if (known) return known.type;
  class RowFilter {}
  for (const property of properties) {
    const { type, description } = shownColumn(node, property);
    const [, zh = property, en = property] = CALLED.exec(description) ?? [];
    const words = `仅限：${zh}。 Only those with this: ${en.charAt(0).toLowerCase()}${en.slice(1)}.`;
    Field((() => type) as never, { nullable: true, description: words })(RowFilter.prototype, property);
  }
  InputType(`${node.name}Filter`, { description: `筛选。 Which of a list of ${node.name}.` })(RowFilter);
  filters.set(node, { type: RowFilter, by });
  return RowFilter;
}
