import type { Opt } from "@mikro-orm/core";
import { Index, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity, BelongsTo, Column, DateTime, EntityType } from "@tongxin/subgraph";
import { ServiceAccount } from "./service-account.entity.js";

@EntityType(
  "系统账号的一个密钥；密钥本身只在生成时显示一次。 A secret of a service account; itself shown once, when it is made.",
)
@Index({ properties: ["serviceAccountId", "id"] })
export class ServiceAccountSecret extends BaseEntity {
  @Column(
    DateTime,
    "最近使用时刻，精确到分钟；未使用为 null。 When it was last used, to the minute; null until then.",
    { nullable: true },
  )
  lastUsedAt!: Opt<Date | null>;

  @Column(DateTime, "失效时刻；被新密钥取代之前为 null。 When it ends; null until another takes its place.", {
    nullable: true,
  })
  expiresAt!: Opt<Date | null>;

  @Column(DateTime, "停用时刻；未停用为 null。 When it was revoked; null unless it was.", { nullable: true })
  revokedAt!: Opt<Date | null>;

  // Not exposed.

  /** SHA-256 of 256 random bits needs no salt and no slowness; null once it was erased. */
  @Property({ type: "text", nullable: true })
  hash!: string | null;

  @BelongsTo(() => ServiceAccount)
  serviceAccountId!: string;
}
