type Field = HTMLInputElement;

/** Grids grow: table[data-rows] gets as many blank rows as wanted, numbered on; and cells are walked with the arrow keys. */
export function growGrids(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-adds-rows]')) {
    button.addEventListener('click', () => {
      const form = button.form;
      if (!form) return;
      const row = addRow(form);
      row?.querySelector<Field>('input')?.focus();
    });
  }
  for (const grid of page.querySelectorAll<HTMLTableElement>('table[data-grid], .allocation table, .split-table')) grid.addEventListener('keydown', (event) => walk(grid, event));
}

/** Makes sure that a column has so many fields; only grids that grow have more. */
export function growTo(form: HTMLFormElement, column: string, count: number): void {
  for (let there = form.querySelectorAll(`[data-column="${column}"]`).length; there < count; there++) if (!addRow(form)) return;
}

/** How many rows a grid may have: table[data-most-rows]; those that say nothing end where they end. */
export function mostRows(form: HTMLFormElement): number {
  return Number(form.querySelector<HTMLTableElement>('table[data-most-rows]')?.dataset['mostRows'] ?? Infinity);
}

/** Makes sure that there are fields of names such as r[12].paid. */
export function growFor(form: HTMLFormElement, names: string[]): void {
  const wanted = Math.max(0, ...names.map((name) => Number(/^r\[(\d+)\]\./.exec(name)?.[1] ?? 0)));
  const last = lastRow(form);
  for (let there = Number(last?.dataset['row'] ?? wanted); there < wanted; there++) if (!addRow(form)) return;
}

// The last row once more, blank, under the next number.
function addRow(form: HTMLFormElement): HTMLTableRowElement | null {
  const last = lastRow(form);
  if (!last) return null;
  const [own, next] = [last.dataset['row'] ?? '', String(Number(last.dataset['row']) + 1)];
  const number = new RegExp(`(^|[^0-9])${own}([^0-9]|$)`);
  const row = last.cloneNode(true) as HTMLTableRowElement;
  row.dataset['row'] = next;
  for (const element of [row, ...row.querySelectorAll<HTMLElement>('[id],[name],[aria-label]')]) {
    for (const attribute of ['id', 'name', 'aria-label']) {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, value.replace(number, `$1${next}$2`));
    }
  }
  for (const field of row.querySelectorAll<Field | HTMLSelectElement>('input, select')) field.value = '';
  for (const live of row.querySelectorAll<HTMLElement>('[data-live]')) live.textContent = '—';
  if (row.cells[0]) row.cells[0].textContent = next;
  last.after(row);
  return row;
}

// Not by :last-child, which would look at every row for each one that is added.
function lastRow(form: HTMLFormElement): HTMLTableRowElement | null {
  return (form.querySelector<HTMLTableElement>('table[data-rows]')?.tBodies[0]?.lastElementChild as HTMLTableRowElement | undefined) ?? null;
}

function walk(grid: HTMLTableElement, event: KeyboardEvent): void {
  const at = event.target;
  if (!(at instanceof HTMLInputElement) || !at.dataset['column']) return;
  const down = event.key === 'ArrowDown' || event.key === 'Enter';
  if (!down && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const column = [...grid.querySelectorAll<Field>(`[data-column="${at.dataset['column']}"]`)];
  const next = column[column.indexOf(at) + (down ? 1 : -1)];
  next?.focus();
  next?.select();
}
