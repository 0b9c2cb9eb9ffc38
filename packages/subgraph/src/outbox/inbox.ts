import type { EntityManager } from "@mikro-orm/postgresql";
import type { Message, Topic } from "@tongxin/kernel";
import { inTransaction } from "../change.js";
import type { Ground, Work } from "../work.js";

/** What a service does about a message, in the transaction that remembers having done it. */
export type InboxHandlers = { readonly [T in Topic]?: (work: Work, message: Message<T>) => Promise<void> };

/** Acts on a message once, however often it arrives. */
export async function receive(ground: Ground, handlers: InboxHandlers, message: Message): Promise<void> {
  // The topic chose the handler, so the handler fits the message; the compiler cannot follow that.
  const handle = handlers[message.topic] as ((work: Work, message: Message) => Promise<void>) | undefined;
  if (!handle) throw new Error(`Nobody here listens to ${message.topic}.`);

  await once(ground, message.id, work => handle(work, message));
}

/** Does something in the transaction that remembers it was done; the second time does nothing. */
export const once = (ground: Ground, id: string, act: (work: Work) => Promise<void>): Promise<void> =>
  inTransaction(ground, async work => {
    const remembered = await work.em.execute<unknown[]>(
      "insert into inbox_message (message_id, received_at) values (?, ?) on conflict do nothing returning 1",
      [id, work.clock.now()],
    );
    if (remembered.length > 0) await act(work);
  });

/** Forgets the messages that nobody will send again. */
export const forgetMessages = async (
  em: EntityManager,
  olderThanDays: number,
  but: readonly string[],
): Promise<void> =>
  void (await em.execute(
    "delete from inbox_message where received_at < now() - make_interval(days => ?) and message_id <> all(?::uuid[])",
    [olderThanDays, `{${but.join(",")}}`],
  ));
