import { parquetWriteBuffer } from "hyparquet-writer";

/** A column of a table: values of one type, null where there is none. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: "STRING" | "DOUBLE" | "BOOLEAN" | "INT32";
  readonly data: readonly (string | number | boolean | null)[];
}

/**
 * A table as Parquet (Snappy). The bytes depend on the columns alone.
 *
 * @example
 * writeParquet([{ name: "id", type: "STRING", data: ["a"] }]); // bytes that begin with "PAR1"
 */
export function writeParquet(columns: readonly ParquetColumn[]): Uint8Array {
  const columnData = columns.map(({ name, type, data }) => ({ name, type, data: [...data] }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "pourcontre" }));
}
