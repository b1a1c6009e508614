export type Fields = Record<string, string>;

/** Keeps what is typed in this browser until the server has it, so that a lost connection loses nothing. */
export function keepLocally(form: HTMLFormElement): { keep(fields: Fields): void; forget(): void; left(): Fields | null } {
  const key = `draft:${form.dataset['save'] ?? ''}`;
  return {
    keep: (fields) => localStorage.setItem(key, JSON.stringify({ version: form.dataset['version'], fields })),
    forget: () => localStorage.removeItem(key),
    left: () => {
      const kept = localStorage.getItem(key);
      return kept ? (JSON.parse(kept) as { fields: Fields }).fields : null;
    },
  };
}
