import { policyFor, tables, type Context } from "@tongxin/subgraph";
import type { Employee } from "../employees/employee.entity.js";
import type { UnionMembership } from "../employees/union-membership.entity.js";
import { cardToken, claimsIn } from "./union-card-token.js";
import {
  cardNumberOf,
  claimsFor,
  countOfCard,
  maskedName,
  statusOf,
  UnionCardPolicy,
  UnionCardStatus,
  type CardUse,
} from "./union-card.rules.js";
import type { UnionCard, UnionCardCheck, UnionCardToken } from "./union-card.schema.js";

const rows = tables<{ union_membership: UnionMembership; employee: Employee }>();

/** The viewer's card with tokens of this moment; null for who is no member. */
export async function cardOfViewer(context: Context): Promise<UnionCard | null> {
  const { em, viewer, clock, vault } = context;
  if (!viewer.employeeId) return null;
  const membership = await rows(em)
    .selectFrom("union_membership")
    .select(["card_count as count", "joined_on as memberSince", "organization_id as organizationId"])
    .where("employee_id", "=", viewer.employeeId)
    .where("left_on", "is", null)
    .executeTakeFirst();
  if (!membership) return null;
  const { limits } = await policyFor(context, UnionCardPolicy, membership.organizationId);
  const number = cardNumberOf(membership.count);
  const tokenFor = async (use: CardUse): Promise<UnionCardToken> => {
    const claims = claimsFor(number, use, clock.now(), limits);
    return { token: await cardToken(vault, claims), expiresAt: new Date(claims.exp * 1_000) };
  };
  const { memberSince } = membership;
  const [onlineToken, offlineToken] = await Promise.all([tokenFor("online"), tokenFor("offline")]);
  return { number, memberSince, onlineToken, offlineToken };
}

/** What a gate that asks is told of a token: the membership is looked up each time, so that an ended one is known at once. */
export async function checkCard({ em, vault, clock }: Context, token: string): Promise<UnionCardCheck> {
  const claims = await claimsIn(vault, token);
  const count = claims && countOfCard(claims.sub);
  const holder =
    count === null
      ? undefined
      : await rows(em)
          .selectFrom("union_membership as membership")
          .innerJoin("employee", "employee.id", "membership.employee_id")
          .select(["employee.name", "membership.left_on as leftOn"])
          .where("membership.card_count", "=", count)
          .executeTakeFirst();
  const status = statusOf(claims, holder !== undefined && holder.leftOn === null, clock.now());
  return {
    status,
    number: claims?.sub ?? null,
    maskedName: status === UnionCardStatus.VALID && holder ? maskedName(holder.name) : null,
  };
}
