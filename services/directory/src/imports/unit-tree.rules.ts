import { EVERYWHERE } from "@tongxin/kernel";
import { ancestryOf, MAX_DEPTH, OrgUnitKind } from "../org-units/org-unit.rules.js";
import { quoteOf } from "./cell.rules.js";
import { rowError, RowErrorCode, RowOutcome, type RowError } from "./import.rules.js";

export interface IncomingUnit {
  readonly line: number;
  readonly code: string;
  readonly parentCode: string | null;
  readonly kind: OrgUnitKind;
}

/** A unit that exists already; the root has no parent. */
export interface ExistingUnit {
  readonly code: string;
  readonly parentCode: string | null;
}

export interface TreePlan {
  /** The good units, each after its parent (R-DIR-25). */
  readonly ordered: readonly IncomingUnit[];
  readonly errors: ReadonlyMap<number, RowError>;
}

const PARENT = "上级编码";

/**
 * Puts parents before children, wherever they stand in the file. A unit whose parent never comes fails, so do all units
 * of a cycle, also of one that closes over units that exist; a second root, what stands too deep, and what hangs below
 * any of these.
 */
export function planTree(
  units: readonly IncomingUnit[],
  existing: readonly ExistingUnit[],
  rejectedCodes: ReadonlySet<string> = new Set(),
): TreePlan {
  const incoming = new Map(units.map(unit => [unit.code, unit]));
  const root = [...existing, ...units].find(({ parentCode }) => !parentCode)?.code;
  const tree = growingTree(existing);
  const errors = new Map<number, RowError>();
  const ordered: IncomingUnit[] = [];
  const settled = new Set<string>();
  const failed = new Set<string>();

  const fail = (unit: IncomingUnit, code: RowErrorCode) => {
    errors.set(unit.line, rowError(code, PARENT, unit.parentCode && quoteOf(unit.parentCode)));
    failed.add(unit.code);
  };

  const parentToBe = (code: string): string | null =>
    incoming.has(code) ? incoming.get(code)!.parentCode : tree.parentOf(code);

  /** Places a unit after all that will stand above it, be it in the file or not. */
  function settle(code: string): void {
    const trail: string[] = [];
    for (let at: string | null = code; at && !settled.has(at); at = parentToBe(at)) {
      const start = trail.indexOf(at);
      if (start >= 0) {
        for (const member of trail.splice(start)) {
          settled.add(member);
          if (incoming.has(member)) fail(incoming.get(member)!, RowErrorCode.ORG_CYCLE);
        }
        break;
      }
      trail.push(at);
    }
    for (const each of trail.reverse()) {
      settled.add(each);
      if (incoming.has(each)) place(incoming.get(each)!);
    }
  }

  function place(unit: IncomingUnit): void {
    const why = whyMisplaced(unit);
    if (why) return fail(unit, why);
    tree.put(unit.code, unit.parentCode);
    ordered.push(unit);
  }

  function whyMisplaced({ code, parentCode }: IncomingUnit): RowErrorCode | null {
    if (!parentCode) return code === root ? null : RowErrorCode.SECOND_ROOT;
    if (failed.has(parentCode) || !tree.has(parentCode)) {
      const isInFile = incoming.has(parentCode) || rejectedCodes.has(parentCode);
      return isInFile ? RowErrorCode.PARENT_REJECTED : RowErrorCode.PARENT_UNKNOWN;
    }
    const above = tree.upFrom(parentCode);
    if (above.includes(code)) return RowErrorCode.ORG_CYCLE;
    const below = tree.parentOf(code) === parentCode ? 0 : tree.levelsBelow(code);
    return above.length + 1 + below > MAX_DEPTH ? RowErrorCode.TOO_DEEP : null;
  }

  for (const { code } of units) settle(code);
  return { ordered, errors };
}

/** The units as they stand, while rows are put among them. */
function growingTree(existing: readonly ExistingUnit[]) {
  const parents = new Map(existing.map(({ code, parentCode }) => [code, parentCode]));
  const parentOf = (code: string): string | null => parents.get(code) ?? null;

  /** A unit and all above it, up to the root. */
  function upFrom(code: string): string[] {
    const chain: string[] = [];
    for (let at: string | null = code; at; at = parentOf(at)) chain.push(at);
    return chain;
  }

  return {
    parentOf,
    upFrom,
    has: (code: string) => parents.has(code),
    put: (code: string, parentCode: string | null) => void parents.set(code, parentCode),
    /** How many levels stand below a unit; what is new has none. */
    levelsBelow: (code: string): number =>
      parents.has(code)
        ? [...parents.keys()].reduce((most, each) => Math.max(most, upFrom(each).indexOf(code)), 0)
        : 0,
  };
}

/** Where a unit stands, by the ids from the root down, or is to stand. */
interface Place {
  readonly parentId: string | null;
  readonly treePath: string;
}

/** Whether who imports for these units may put a unit there, and take it from where it stands. */
export function isWithin(scopes: readonly string[], known: Place | undefined, target: Place): boolean {
  const reaches = (ids: readonly string[]) =>
    scopes.some(scope => scope === EVERYWHERE || ids.includes(scope));
  const stays = known !== undefined && known.parentId === target.parentId;
  return (
    (!known || reaches(ancestryOf(known.treePath))) &&
    (stays || reaches(ancestryOf(target.treePath).slice(0, -1)))
  );
}

/** What of a unit a row can change. */
interface UnitContent {
  readonly name: string;
  readonly kind: OrgUnitKind;
  readonly parentId: string | null;
}

/** What a good row makes (R-DIR-03). A unit that was closed and comes again opens again. */
export function outcomeOf(
  known: (UnitContent & { readonly closedOn: string | null }) | undefined,
  { name, kind, parentId }: UnitContent,
): RowOutcome {
  if (!known) return RowOutcome.CREATED;
  const isSame = known.name === name && known.kind === kind && known.parentId === parentId;
  return isSame && known.closedOn === null ? RowOutcome.UNCHANGED : RowOutcome.UPDATED;
}
