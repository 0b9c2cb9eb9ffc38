import { Arg, ID, Int } from "type-graphql";

/** The argument that selects what is read or changed. */
export const Id = (description = "标识。 Its id."): ReturnType<typeof Arg> =>
  Arg("id", () => ID, { description });

/** The version the caller has read; a stale one is refused with CONFLICT. */
export const ExpectedVersion = (): ReturnType<typeof Arg> =>
  Arg("expectedVersion", () => Int, {
    nullable: true,
    description: "读到的版本，过期则拒绝。 The version that was read; a stale one is refused.",
  });
