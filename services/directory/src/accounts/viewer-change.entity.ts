import type { Opt } from "@mikro-orm/core";
import { Entity, Index, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";

/**
 * That an account may do something else than before. Written by triggers, so that no way to change a role, a post or a
 * unit can forget it; kept for a day.
 */
@Entity()
export class ViewerChange {
  @PrimaryKey({ type: "bigint", autoincrement: true })
  id!: string;

  /** What wrote it: who has seen everything up to a snapshot has missed what other transactions wrote. */
  @Property({ columnType: "xid8", defaultRaw: "pg_current_xact_id()" })
  @Index()
  transactionId!: Opt<string>;

  /** The account's name; null for every account. */
  @Property({ type: "text", nullable: true })
  account!: string | null;

  @Property({ type: "timestamptz", defaultRaw: "now()" })
  @Index()
  changedAt!: Opt<Date>;
}
