import type { Message, Topic } from "@tongxin/kernel";
import { notFound, type Work } from "@tongxin/subgraph";
import { Notification } from "./notification.entity.js";
import type { NotificationTopic } from "./notification.rules.js";

type Told = { [T in Topic]: Message<T>["body"] extends { employeeId: string } ? Message<T> : never }[Topic];

/** Tells the employee whom a message is about. Its body's id is what it is about. */
export const notify =
  (topic: NotificationTopic) =>
  async ({ em }: Work, { organizationId, happenedAt, body }: Told): Promise<void> =>
    void em.create(Notification, {
      organizationId,
      topic,
      employeeId: body.employeeId,
      subjectId: body.id,
      happenedAt: new Date(happenedAt),
      readAt: null,
    });

/** Somebody else's does not exist; one that was read stays read since then. */
export async function readNotification(
  { em, viewer, clock }: Work,
  id: string,
): Promise<{ notification: Notification }> {
  const { employeeId } = viewer;
  if (!employeeId) throw notFound("Notification");
  const notification = await em.findOneOrFail(Notification, { id, employeeId });
  notification.readAt ??= clock.now();
  return { notification };
}
