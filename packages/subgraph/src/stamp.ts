import type { EventArgs, EventSubscriber } from "@mikro-orm/core";
import type { Clock, Viewer } from "@tongxin/kernel";
import { BaseEntity } from "./base-entity.js";

interface Writer {
  viewer: Viewer;
  clock: Clock;
}

const writerOf = new WeakMap<object, Writer>();

/** Says on whose behalf and by which clock this EntityManager writes. */
export const writeAs = (em: object, writer: Writer): void => void writerOf.set(em, writer);

/** Fills in what every row has. A write outside `change()` has no writer and is refused. */
export class StampSubscriber implements EventSubscriber {
  beforeCreate({ entity, em }: EventArgs<object>): void {
    if (!(entity instanceof BaseEntity)) return;
    const { viewer, clock } = writer(em);
    entity.createdAt ??= clock.now();
    entity.updatedAt ??= clock.now();
    entity.createdBy ??= viewer.account;
  }

  beforeUpdate({ entity, em }: EventArgs<object>): void {
    if (!(entity instanceof BaseEntity)) return;
    const now = writer(em).clock.now();
    if (entity.updatedAt < now) entity.updatedAt = now;
  }
}

function writer(em: object): Writer {
  const found = writerOf.get(em);
  if (!found) throw new Error("A row was written outside change(): nobody would know who did it.");
  return found;
}
