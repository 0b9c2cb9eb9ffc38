import type { GraphQLScalarType } from "graphql";
import { Extensions, FieldResolver, Mutation, Query, type ClassType } from "type-graphql";
import type { EnumObject } from "./column.js";
import type { Context } from "./context.js";
import { change, type Payload } from "./change.js";
import type { Codes, UserError } from "./refusal-type.js";
import type { Work } from "./work.js";

/** What a `payloadOf` class holds. */
interface PayloadFields {
  readonly userErrors: UserError[];
}

/** What an operation returns, so that its payload can be made of it. */
type Done<P> = { readonly [Field in keyof P as Exclude<Field, "userErrors">]: NonNullable<P[Field]> };

/** A type of the graph: a class, a scalar or an enum; in brackets a list of it. */
type Type = ClassType | StringConstructor | BooleanConstructor | GraphQLScalarType | EnumObject;
type Answer = Type | readonly [Type];

/** A root field that reads: null where what it asks for is not there, or its service is away. */
export const Read = (type: Answer, description: string): MethodDecorator =>
  Query((() => type) as never, { nullable: true, description });

/** A field that a method works out of its row. Null means what the description says. */
export const Derived = (
  type: Answer,
  description: string,
  { nullable = false }: { readonly nullable?: boolean } = {},
): MethodDecorator => FieldResolver((() => type) as never, { nullable, description });

/** What runs in the mutation's transaction. */
type Operation<P> = (work: Work) => Promise<Done<P>>;

/**
 * A root field that changes. Its method returns the operation, which runs in one transaction; what that returns, or the rule
 * that refused, is the payload. `work.permission` is the one that the field requires.
 */
export const Change =
  <P extends PayloadFields>(payload: (new () => P) & Codes, description: string) =>
  <Method extends (...args: never[]) => Operation<P>>(
    target: object,
    name: string,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    Mutation(() => payload, { nullable: true, description })(target, name, descriptor);
    Extensions({ refusedBy: payload.codes })(target, name, descriptor as never);
  };

/** Says of a root field that its resolver returns an operation, and by which codes that may be refused. */
export interface FieldChange {
  readonly refusedBy?: ReadonlySet<string>;
}

/** Runs what a `@Change` method returned. */
export async function runChange(
  context: Context,
  operation: unknown,
  codes: ReadonlySet<string>,
): Promise<Payload<object>> {
  const payload = await change(context, (await operation) as (work: Work) => Promise<object>);
  const foreign = payload.userErrors.find(({ code }) => !codes.has(code));
  if (foreign)
    throw new Error(
      `Refused with ${foreign.code}, which the payload does not know: another feature is called by inOwnWords.`,
    );
  return payload;
}
