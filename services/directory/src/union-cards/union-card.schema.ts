import { DateTime, enumType, LocalDate } from "@tongxin/subgraph";
import { Field, ObjectType } from "type-graphql";
import { UnionCardStatus } from "./union-card.rules.js";

enumType({ UnionCardStatus }, "会员证核验的结果。 What checking a union card says.", {
  VALID: "有效。 It is good.",
  EXPIRED: "凭证已过时，请会员刷新。 The token is too old; the member shows a new one.",
  REVOKED: "会籍已终止。 The membership has ended.",
  INVALID: "不是本平台签发的凭证。 It is no token of ours.",
});

@ObjectType({
  description: "会员证上的限时签名凭证（JWT）。 A signed token of a card, good for a time (JWT).",
})
export class UnionCardToken {
  @Field(() => String, { description: "凭证，以二维码出示。 The token, shown as a QR code." })
  token!: string;

  @Field(() => DateTime, { description: "何时失效。 When it ends." })
  expiresAt!: Date;
}

@ObjectType({ description: "工会会员证。 A union member's card." })
export class UnionCard {
  @Field(() => String, { description: "证号。 The card's number." })
  number!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "入会日期；来源未给出为 null。 The day of joining; null when the source does not say.",
  })
  memberSince!: string | null;

  @Field(() => UnionCardToken, {
    description: "联网核验用的凭证。 The token for gates that ask the platform.",
  })
  onlineToken!: UnionCardToken;

  @Field(() => UnionCardToken, { description: "离线核验用的凭证。 The token for gates without network." })
  offlineToken!: UnionCardToken;
}

@ObjectType({ description: "一次会员证核验。 What a gate learns of a card." })
export class UnionCardCheck {
  @Field(() => UnionCardStatus, { description: "结果。 How it stands." })
  status!: UnionCardStatus;

  @Field(() => String, {
    nullable: true,
    description: "证号；凭证无效时为 null。 The number; null when the token is none of ours.",
  })
  number!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "脱敏姓名，仅有效时给出，否则为 null。 The masked name of a card that is good; null of any other.",
  })
  maskedName!: string | null;
}
