import { sealedField, type Context, type Row, type SealedColumn } from "@tongxin/subgraph";
import type { Employee } from "./employee.entity.js";

/** What lies in the database sealed. */
export const SEALED_COLUMNS = [
  { table: "employee", column: "phone_number" },
  { table: "employee", column: "id_number" },
] as const satisfies readonly SealedColumn[];

const [PHONE, ID_NUMBER] = [sealedField(SEALED_COLUMNS[0]), sealedField(SEALED_COLUMNS[1])];

type Vault = Pick<Context, "vault">;

/** A phone number as it is kept: sealed, and beside it what tells whether another is the same. */
export const sealedPhone = (
  { vault }: Vault,
  phone: string | null,
): { phoneNumber: string | null; phoneDigest: string | null } => ({
  phoneNumber: phone === null ? null : vault.seal(PHONE, phone),
  phoneDigest: phone === null ? null : vault.digest(PHONE, phone),
});

/** An id number as it is kept. */
export const sealedIdNumber = ({ vault }: Vault, idNumber: string): string => vault.seal(ID_NUMBER, idNumber);

/** An employee's phone number in clear; null when none is recorded. */
export const phoneOf = async (
  { vault }: Vault,
  { phoneNumber }: Pick<Row<Employee>, "phoneNumber">,
): Promise<string | null> => phoneNumber && vault.open(PHONE, phoneNumber);

/** An employee's id number in clear; null when none is recorded. */
export const idNumberOf = async (
  { vault }: Vault,
  { idNumber }: Pick<Row<Employee>, "idNumber">,
): Promise<string | null> => idNumber && vault.open(ID_NUMBER, idNumber);
