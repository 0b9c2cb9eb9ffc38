import { feature, Open, Reaches, Read, Requires, type Context } from "@tongxin/subgraph";
import { Arg, Ctx, Resolver } from "type-graphql";
import { cardKey } from "./union-card-token.js";
import { cardOfViewer, checkCard } from "./union-card.reads.js";
import { UnionCardPolicy } from "./union-card.rules.js";
import { UnionCard, UnionCardCheck } from "./union-card.schema.js";

@Resolver()
export class UnionCardResolver {
  @Open()
  @Reaches("OWN")
  @Read(UnionCard, "本人的工会会员证；非会员为 null。 The viewer's union card; null for who is no member.")
  myUnionCard(@Ctx() context: Context) {
    return cardOfViewer(context);
  }

  @Requires("union-cards:verify")
  @Reaches("ENTERPRISE")
  @Read(
    UnionCardCheck,
    "联网核验会员证；只给出脱敏姓名。 Check a union card on-line; of its holder the masked name is told.",
  )
  unionCardVerify(
    @Arg("token", () => String, { description: "出示的凭证。 The token that was shown." }) token: string,
    @Ctx() context: Context,
  ) {
    return checkCard(context, token);
  }

  @Requires("union-cards:verify")
  @Reaches("ENTERPRISE")
  @Read(
    String,
    "离线核验所用的公钥（JWK）；凭证的 use 须为 offline 且未过 exp。 The public key for gates without network, as a JWK; a token's `use` must be offline and its `exp` not past.",
  )
  unionCardKey(@Ctx() { vault }: Context) {
    return cardKey(vault);
  }
}

export const unionCards = feature({
  entities: [],
  resolvers: [UnionCardResolver],
  policies: UnionCardPolicy,
});
