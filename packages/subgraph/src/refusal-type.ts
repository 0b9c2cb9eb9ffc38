import type { Refusal } from "@tongxin/kernel";
import { Directive, Field, Int, InterfaceType, ObjectType, registerEnumType } from "type-graphql";

/** What a mutation's payload says when a rule refused. */
@InterfaceType({
  description: "业务规则的拒绝：未写入任何数据。 A business rule's refusal; nothing was written.",
  autoRegisterImplementations: false,
})
export abstract class UserError {
  @Field(() => String, { description: "给人看的原因。 The reason, for people." })
  message!: string;

  @Field(() => [String], {
    description:
      "出错的参数，由外到内；与参数无关时为空。 The argument at fault, from the outside in; empty when none is.",
  })
  path!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      "规则编号，见 docs/domain/rules.md；平台自身的拒绝为 null。 The rule's id; null where the platform refuses.",
  })
  rule!: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "当前状态允许转入的状态；与状态无关时为 null。 Where the state may go; null unless a state refused.",
  })
  allowedTransitions!: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "数据现在的版本；与版本无关时为 null。 The row's version now; null unless the caller's was stale.",
  })
  currentVersion!: number | null;
}

/**
 * Declares `<Name>Error` and `<Name>ErrorCode` from a feature's refusals: the enum is the error catalogue. Shared, the types are the same
 * ones in each service that has the feature.
 */
export function refusalType(name: string, refusals: Readonly<Record<string, Refusal>>, isShared = false) {
  const codes = Object.fromEntries(Object.keys(refusals).map(code => [code, code]));
  registerEnumType(codes, {
    name: `${name}ErrorCode`,
    description: `操作被拒绝的原因。 Why a mutation of ${name} was refused.`,
    valuesConfig: Object.fromEntries(
      Object.entries(refusals).map(([code, { zh, en, rule }]) => [
        code,
        { description: `${zh} ${en}${rule ? ` (${rule})` : ""}` },
      ]),
    ),
  });

  @ObjectType(`${name}Error`, {
    description: `操作的一次拒绝。 The refusal of a mutation of ${name}.`,
    implements: UserError,
  })
  class FeatureError extends UserError {
    static readonly codes = new Set(Object.keys(codes));

    @Field(() => codes, { description: "给程序看的原因。 The reason, for programs." })
    code!: string;
  }
  if (isShared) Directive("@shareable")(FeatureError);
  return FeatureError;
}

/** What a mutation answers: what it did, null when it was refused, and why it was. */
export type PayloadClass<Name extends string, T> = Codes &
  (new () => { userErrors: UserError[] } & { [Field in Name]: T | null });

/** The codes that a class's refusals may have. */
export interface Codes {
  readonly codes: ReadonlySet<string>;
}

/** A mutation's answer: `payloadOf("club", Club, ClubError)` declares `ClubPayload { club userErrors }`. */
export function payloadOf<Name extends string, T extends object>(
  field: Name,
  type: new () => T,
  error: (new () => UserError) & Codes,
  payloadName = `${type.name}Payload`,
): PayloadClass<Name, T> {
  @ObjectType(payloadName, { description: `操作的结果。 What a mutation of ${type.name} did.` })
  class Payload {
    static readonly codes = error.codes;

    @Field(() => [error], {
      description: "被拒绝的原因；成功时为空。 Why it was refused; empty when it succeeded.",
    })
    userErrors!: UserError[];
  }
  Field(() => type, {
    nullable: true,
    description: `操作后的数据；被拒绝时为 null。 The ${type.name} afterwards; null when refused.`,
  })(Payload.prototype, field);
  return Payload as PayloadClass<Name, T>;
}
