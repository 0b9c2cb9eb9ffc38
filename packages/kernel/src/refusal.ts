/** A sentence in both languages of the graph. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** A business rule's no: a stable code for programs, the rule's id, and a sentence for people. */
export interface Refusal extends Sentence {
  readonly code: string;
  /** The rule's id in docs/domain/rules.md; null where the platform itself refuses. */
  readonly rule: string | null;
  /** What is allowed instead, where a state refused. */
  readonly allowedTransitions?: readonly string[];
  /** The version the row has now, where the caller's was stale. */
  readonly currentVersion?: number;
}

interface Declaration extends Sentence {
  /** Null where the platform itself refuses. */
  readonly rule: string | null;
  /** The database constraint that keeps this rule under concurrency; its violation reads as this refusal. */
  readonly constraint?: string;
  /** The argument at fault when the constraint is violated. */
  readonly path?: readonly string[];
}

/** Those that say something of the moment are made: `transitions`, `invalidTransition`, `conflict`. */
type Made = "INVALID_TRANSITION" | "CONFLICT";

export type Refusals<Code extends string> = { readonly [C in Code | Exclude<CommonCode, Made>]: Refusal };

const COMMON = {
  INVALID_TRANSITION: {
    rule: "R-X-10",
    zh: "当前状态不允许此操作。",
    en: "The current state does not allow this step.",
  },
  CONFLICT: {
    rule: "R-X-16",
    zh: "数据已被他人修改，请刷新后重试。",
    en: "Somebody changed this meanwhile; read it again.",
  },
  OUT_OF_SCOPE: {
    rule: null,
    zh: "不在您的管辖范围内。",
    en: "This is outside the units you are responsible for.",
  },
  ORG_UNIT_UNKNOWN: {
    rule: null,
    zh: "没有这个在用的组织机构。",
    en: "There is no open unit of this id.",
  },
  EMPLOYEE_UNKNOWN: {
    rule: null,
    zh: "没有这名在职职工。",
    en: "There is no employee of this id who is with the enterprise.",
  },
  NO_EMPLOYEE: {
    rule: null,
    zh: "此账号不属于任何职工。",
    en: "This account belongs to no employee.",
  },
  TEXT_INVALID: {
    rule: null,
    zh: "文字不能为空，且不能超过 200 字。",
    en: "The text is needed, of at most 200 characters.",
  },
  REASON_MISSING: {
    rule: "R-X-10",
    zh: "必须说明原因，且不能超过 200 字。",
    en: "A reason is needed, of at most 200 characters.",
  },
} satisfies Record<string, Sentence & { rule: string | null }>;

type CommonCode = keyof typeof COMMON;

const common = (code: CommonCode): Refusal => ({ code, ...COMMON[code] });

const byConstraint = new Map<string, Reason>();

/** In one process all services share the names, so two features may not claim one. */
function standBehind(constraint: string, reason: Reason): void {
  if (byConstraint.has(constraint)) throw new Error(`Two refusals claim the constraint ${constraint}.`);
  byConstraint.set(constraint, reason);
}

/** Declares the refusals of one feature. Each sentence is written here once: it documents the code and answers the caller. */
export function refusals<Code extends string>(declarations: Record<Code, Declaration>): Refusals<Code> {
  const own = Object.entries<Declaration>(declarations).map(
    ([code, { constraint, path = [], ...sentence }]) => {
      const refusal: Refusal = { code, ...sentence };
      if (constraint) standBehind(constraint, { refusal, path });
      return [code, refusal] as const;
    },
  );
  const shared = (Object.keys(COMMON) as CommonCode[]).map(code => [code, common(code)] as const);
  return Object.fromEntries([...own, ...shared]) as Refusals<Code>;
}

/** The constraints that features say stand behind their refusals. */
export const constraintsOfRefusals = (): string[] => [...byConstraint.keys()];

/** The refusal that a violated database constraint stands for, if a feature declared one. */
export const refusalOfConstraint = (constraint: string): Reason | undefined => byConstraint.get(constraint);

/** The state refused; the answer says where it may go instead. */
export const invalidTransition = (allowedTransitions: readonly string[]): Refusal => ({
  ...common("INVALID_TRANSITION"),
  allowedTransitions,
});

/** The caller's version is not the row's. */
export const conflict = (currentVersion: number): Refusal => ({ ...common("CONFLICT"), currentVersion });

export const outOfScope = common("OUT_OF_SCOPE");

export const employeeUnknown = common("EMPLOYEE_UNKNOWN");

export const orgUnitUnknown = common("ORG_UNIT_UNKNOWN");

export const noEmployee = common("NO_EMPLOYEE");

const LONGEST_TEXT = 200;

/** PostgreSQL keeps neither a NUL nor half a character, nobody types one, and what nobody can see says nothing. */
export const isText = (text: string): boolean =>
  /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) &&
  text.length <= LONGEST_TEXT &&
  !text.includes("\0") &&
  text.isWellFormed();

/** A name or a title as it will be kept: trimmed, not empty, of at most 200 characters; refused otherwise. */
export function requireText(text: string, path: readonly string[]): string {
  const kept = text.trim();
  if (!isText(kept)) refuse(common("TEXT_INVALID"), path);
  return kept;
}

/** Why somebody does a thing that needs a reason, as it will be kept (R-X-10). */
export function requireReason(reason: string, path: readonly string[] = ["reason"]): string {
  const kept = reason.trim();
  if (!isText(kept)) refuse(common("REASON_MISSING"), path);
  return kept;
}

/** A table of which state may follow which, with the refusal of any other step (R-X-10). */
export function transitions<State extends string>(table: Readonly<Record<State, readonly State[]>>) {
  return {
    /** Where it may go from here. */
    nextStates: (from: State): readonly State[] => table[from],
    /** Why it may not go there, or null. */
    whyCannotBecome: (from: State, to: State): Refusal | null =>
      table[from].includes(to) ? null : invalidTransition(table[from]),
  };
}

/** One reason and the argument at fault, from the outside in. */
export interface Reason {
  readonly refusal: Refusal;
  readonly path: readonly string[];
}

/** Thrown by `refuse`; `change()` turns it into the payload's `userErrors` and undoes the transaction. */
export class Refused extends Error {
  constructor(readonly reasons: readonly Reason[]) {
    super(reasons.map(({ refusal }) => refusal.en).join(" "));
  }
}

/** Stops the operation when a rule gave a reason; `path` names the argument at fault, from the outside in. */
export function refuse(reason: Refusal, path?: readonly string[]): never;
export function refuse(reason: Refusal | null, path?: readonly string[]): void;
export function refuse(reason: Refusal | null, path: readonly string[] = []): void {
  if (reason) throw new Refused([{ refusal: reason, path }]);
}

/** Stops the operation when there are any reasons, and names them all (R-X-18). */
export function refuseAll(reasons: readonly Reason[]): void {
  if (reasons.length > 0) throw new Refused(reasons);
}

/**
 * Does what belongs to another feature, and says its refusals in one's own words: by the refusal of the same code, at the path
 * that `paths` has for its own, such as `{ "input.end": ["input", "expectedEnd"] }`. A code that is none of `words` is a fault, for
 * the payload does not know it.
 */
export async function inOwnWords<Result>(
  words: Readonly<Record<string, Refusal>>,
  paths: Readonly<Record<string, readonly string[]>>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(
      error.reasons.map(({ refusal, path }) => {
        const own = words[refusal.code];
        if (!own) throw new Error(`${refusal.code} of another feature has no words here.`, { cause: error });
        return { refusal: { ...refusal, ...own }, path: paths[path.join(".")] ?? path };
      }),
    );
  }
}
