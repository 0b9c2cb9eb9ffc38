import { list } from "@tongxin/subgraph";
import { Notification } from "./notification.entity.js";

interface Reader {
  readonly employeeId: string;
  readonly unreadOnly: boolean;
}

export const notificationsNewestFirst = list(Notification, {
  order: ["happenedAt", "id"],
  direction: "desc",
  within: ["employeeId"],
  where: (query, { employeeId, unreadOnly }: Reader) => {
    const own = query.where("t.employee_id", "=", employeeId);
    return unreadOnly ? own.where("t.read_at", "is", null) : own;
  },
});
