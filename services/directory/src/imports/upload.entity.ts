import { Entity, Index, ManyToOne, PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { BaseEntity } from "@tongxin/subgraph";

/** How a file's bytes are to be read. */
export type FileFormat = "CSV" | "XLSX";

/** A file that somebody sent; its bytes lie in chunks. */
@Entity()
@Index({
  name: "upload_with_bytes",
  expression: "create index upload_with_bytes on upload (updated_at) where emptied_at is null",
})
export class Upload extends BaseEntity {
  @Property({ type: "text" })
  fileName!: string;

  @Property({ type: "text" })
  format!: FileFormat;

  /** Of a CSV file, as iconv-lite names it; null of any other. */
  @Property({ type: "text", nullable: true })
  encoding!: string | null;

  @Property({ type: "integer" })
  size!: number;

  @Property({ type: "text" })
  sha256!: string;

  /** Null while its bytes still come. */
  @Property({ type: "timestamptz", nullable: true })
  completedAt!: Date | null;

  /** When its bytes were deleted; null while they are kept. */
  @Property({ type: "timestamptz", nullable: true })
  emptiedAt!: Date | null;
}

/** What the bytes of uploads are sealed as: HR's files are full of personal data. */
export const CHUNK_FIELD = "upload_chunk.bytes";

/** How much of a file lies in one row; the last has the rest. */
export const CHUNK_BYTES = 1024 * 1024;

/** A megabyte of an upload, sealed. */
@Entity()
export class UploadChunk {
  @ManyToOne(() => Upload, { primary: true, mapToPk: true, fieldName: "upload_id", deleteRule: "cascade" })
  uploadId!: string;

  @PrimaryKey({ type: "integer" })
  position!: number;

  @Property({ type: "blob" })
  bytes!: Buffer;
}
