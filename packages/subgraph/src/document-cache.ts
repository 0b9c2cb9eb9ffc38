/** Keeps what was made of documents, those that came last. */
export interface DocumentCache<Made> {
  get(text: string): Made | undefined;
  set(text: string, made: Made): void;
}

/** What is made of a document, however short, takes no less room than one of so many characters. */
const LEAST = 2_000;

/** Holds so many characters of documents: with all that is made of it, a document takes some hundred bytes for each. */
export function documentCache<Made>(mostCharacters: number): DocumentCache<Made> {
  const kept = new Map<string, Made>();
  let size = 0;
  const sizeOf = (text: string) => Math.max(LEAST, text.length);

  function forget(text: string): void {
    if (kept.delete(text)) size -= sizeOf(text);
  }

  return {
    get(text) {
      const made = kept.get(text);
      if (made === undefined) return undefined;
      // A map lists its keys as they came: the one that was wanted last is put last.
      kept.delete(text);
      kept.set(text, made);
      return made;
    },
    set(text, made) {
      forget(text);
      kept.set(text, made);
      size += sizeOf(text);
      for (const oldest of kept.keys()) {
        if (size <= mostCharacters) break;
        forget(oldest);
      }
    },
  };
}
