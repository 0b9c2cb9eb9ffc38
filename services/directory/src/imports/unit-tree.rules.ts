import { MAX_DEPTH, OrgUnitKind } from "../org-units/org-unit.rules.js";
import { rowError, RowErrorCode, type RowError } from "./import.rules.js";

export interface IncomingUnit {
  readonly line: number;
  readonly code: string;
  readonly parentCode: string | null;
  readonly kind: OrgUnitKind;
}

/** A unit that exists already: its depth counts the root as 1. */
export interface ExistingUnit {
  readonly code: string;
  readonly depth: number;
  readonly isRoot: boolean;
}

export interface TreePlan {
  /** The good units, each after its parent (R-DIR-25). */
  readonly ordered: readonly IncomingUnit[];
  readonly errors: ReadonlyMap<number, RowError>;
}

const PARENT = "上级编码";

/**
 * Puts parents before children, wherever they stand in the file. A unit whose parent never comes fails, so do all units
 * of a cycle, a second root, what stands too deep, and what hangs below any of these.
 */
export function planTree(
  units: readonly IncomingUnit[],
  existing: readonly ExistingUnit[],
  rejectedCodes: ReadonlySet<string> = new Set(),
): TreePlan {
  const incoming = new Map(units.map(unit => [unit.code, unit]));
  const depths = new Map(existing.map(({ code, depth }) => [code, depth]));
  const root =
    existing.find(({ isRoot }) => isRoot)?.code ?? units.find(({ parentCode }) => !parentCode)?.code;
  const errors = new Map<number, RowError>();
  const ordered: IncomingUnit[] = [];
  const settled = new Set<string>();

  const fail = (unit: IncomingUnit, code: RowErrorCode) => {
    errors.set(unit.line, rowError(code, PARENT, unit.parentCode));
    depths.delete(unit.code);
    settled.add(unit.code);
  };

  function settle(unit: IncomingUnit): void {
    const trail: IncomingUnit[] = [];
    for (let at: IncomingUnit | undefined = unit; at && !settled.has(at.code);) {
      const start = trail.indexOf(at);
      if (start >= 0) {
        for (const member of trail.splice(start)) fail(member, RowErrorCode.ORG_CYCLE);
        break;
      }
      trail.push(at);
      at = at.parentCode ? incoming.get(at.parentCode) : undefined;
    }
    for (const each of trail.reverse()) place(each);
  }

  /** The parent, where it is in the file, is settled already. */
  function place(unit: IncomingUnit): void {
    const { code, parentCode } = unit;
    if (!parentCode) {
      if (code !== root) return fail(unit, RowErrorCode.SECOND_ROOT);
    } else if (!depths.has(parentCode)) {
      const isInFile = incoming.has(parentCode) || rejectedCodes.has(parentCode);
      return fail(unit, isInFile ? RowErrorCode.PARENT_REJECTED : RowErrorCode.PARENT_UNKNOWN);
    }
    const depth = parentCode ? depths.get(parentCode)! + 1 : 1;
    if (depth > MAX_DEPTH) return fail(unit, RowErrorCode.TOO_DEEP);
    depths.set(code, depth);
    settled.add(code);
    ordered.push(unit);
  }

  for (const unit of units) if (!settled.has(unit.code)) settle(unit);
  return { ordered, errors };
}
