import { Arg, ID, Int, type ClassType } from "type-graphql";

type Decorator = ReturnType<typeof Arg>;

/** The id of what is read or changed; `name` where it is another's: `@Id("阵地标识。 The site's id.", "siteId")`. */
export const Id = (description = "标识。 Its id.", name = "id"): Decorator =>
  Arg(name, () => ID, { description });

/** What a mutation takes beside ids. Its class is the parameter's, and describes it. */
export const Input = (): Decorator => Arg("input");

/** Which rows of a list; all when absent. */
export const Filter = (type: () => ClassType): Decorator =>
  Arg("filter", type, { nullable: true, description: "筛选条件。 Which ones." });

/** Why a thing is done, which its operation asks for by `requireReason`. */
export const Reason = (): Decorator => Arg("reason", () => String, { description: "原因。 Why." });

/** A version that a caller has read, if they say so. */
export type Version = number | null | undefined;

/** The version the caller has read; a stale one is refused with CONFLICT. */
export const ExpectedVersion = (): Decorator =>
  Arg("expectedVersion", () => Int, {
    nullable: true,
    description: "读到的版本，过期则拒绝。 The version that was read; a stale one is refused.",
  });
