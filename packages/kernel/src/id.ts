import { v5, v7 } from "uuid";

/** A new identifier: UUID version 7, so that ids of one table sort by birth. */
export const newId = (): string => v7();

/** Whether the text is a UUID in any version; anything else is refused before it reaches the database. */
export const isId = (text: string): boolean => ID.test(text);

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

const DEMO_NAMESPACE = "6f1d7c0e-9a53-5b2e-8c31-4c6a7a1f0e01";

/** The same identifier for the same name, always: demo data refers to itself across services by name. */
export const demoId = (name: string): string => v5(name, DEMO_NAMESPACE);
