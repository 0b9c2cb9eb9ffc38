import type { Clock } from "@tongxin/kernel";
import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider";

const REMEMBERED = 10_000;

/** Where the built-in issuer keeps its sessions: in memory, gone with the process, and bounded for each kind of thing. */
export const issuerMemory = (clock: Clock): AdapterFactory => {
  const stores = new Map<string, Adapter>();
  return kind => {
    let store = stores.get(kind);
    if (!store) stores.set(kind, (store = storeOf(clock)));
    return store;
  };
};

function storeOf(clock: Clock): Adapter {
  const kept = new Map<string, { payload: AdapterPayload; until: number }>();
  const now = () => clock.now().getTime();
  const find = (is: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
    [...kept.values()].find(({ payload, until }) => until > now() && is(payload))?.payload;

  return {
    async upsert(id, payload, expiresIn) {
      if (!kept.has(id) && kept.size >= REMEMBERED) kept.delete(kept.keys().next().value!);
      kept.set(id, { payload, until: expiresIn ? now() + expiresIn * 1000 : Infinity });
    },
    async find(id) {
      const entry = kept.get(id);
      if (entry && entry.until > now()) return entry.payload;
      kept.delete(id);
      return undefined;
    },
    async consume(id) {
      const entry = kept.get(id);
      if (entry) entry.payload.consumed = Math.floor(now() / 1000);
    },
    async destroy(id) {
      kept.delete(id);
    },
    findByUid: async uid => find(payload => payload.uid === uid),
    findByUserCode: async userCode => find(payload => payload.userCode === userCode),
    async revokeByGrantId(grantId) {
      for (const [id, { payload }] of kept) if (payload.grantId === grantId) kept.delete(id);
    },
  };
}
