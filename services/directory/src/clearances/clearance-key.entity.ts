import { Property, Unique } from "@mikro-orm/decorators/legacy";
import { BaseEntity, EntityType } from "@tongxin/subgraph";

/** What `integrity` signs statements with, as its public half: nothing of it is shown, and while there is none nobody is cleared. */
@EntityType("核验合格证明的公钥。 A key that clearance statements are verified by.")
@Unique({ name: "clearance_key_unique", properties: ["keyId"] })
export class ClearanceKey extends BaseEntity {
  /** The `kid` in a statement's header. */
  @Property({ type: "text" })
  keyId!: string;

  /** An Ed25519 key as a JWK (RFC 8037). */
  @Property({ type: "jsonb" })
  publicKey!: Record<string, string>;

  @Property({ type: "timestamptz", nullable: true })
  endedAt!: Date | null;
}
