/** Rows that stand below one another fold: table[data-tree] with tr[data-level]. */
export function foldTrees(page: Document): void {
  for (const table of page.querySelectorAll<HTMLTableElement>('table[data-tree]')) new Tree(table);
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-tree-all]')) {
    button.addEventListener('click', () => page.getElementById(button.dataset['treeAll'] ?? '')?.dispatchEvent(new CustomEvent('fold-all')));
  }
}

class Tree {
  private readonly rows: HTMLTableRowElement[];

  constructor(table: HTMLTableElement) {
    this.rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr[data-level]')];
    this.rows.forEach((row, i) => { if (level(this.rows[i + 1]) > level(row)) this.addHandle(row, i); });
    table.addEventListener('fold-all', () => this.all(!this.rows.some((r) => level(r) > 1 && r.classList.contains('folded'))));
  }

  private addHandle(row: HTMLTableRowElement, i: number): void {
    const handle = document.createElement('button');
    handle.type = 'button';
    handle.className = 'tree-handle';
    handle.setAttribute('aria-expanded', 'true');
    handle.setAttribute('aria-label', `收起或展开${row.cells[0]?.textContent?.trim() ?? ''}的下级`);
    handle.addEventListener('click', () => this.fold(i, handle.getAttribute('aria-expanded') === 'true'));
    row.cells[0]?.prepend(handle);
  }

  private fold(i: number, close: boolean): void {
    const own = level(this.rows[i]);
    this.rows[i]?.querySelector('.tree-handle')?.setAttribute('aria-expanded', String(!close));
    let skip = Infinity;
    for (const row of this.rows.slice(i + 1)) {
      if (level(row) <= own) break;
      // What was folded further down stays folded when the row above opens.
      if (level(row) <= skip) skip = Infinity;
      row.classList.toggle('folded', close || level(row) > skip);
      if (!close && skip === Infinity && row.querySelector('.tree-handle')?.getAttribute('aria-expanded') === 'false') skip = level(row);
    }
  }

  private all(close: boolean): void {
    for (let i = this.rows.length - 1; i >= 0; i--) if (level(this.rows[i]) > 0 && this.rows[i]?.querySelector('.tree-handle')) this.fold(i, close);
  }
}

function level(row: HTMLTableRowElement | undefined): number {
  return Number(row?.dataset['level'] ?? -1);
}
