/** What is typed into the box above a table leaves the rows that contain it, and says how many. */
export function filterLists(page: Document): void {
  for (const box of page.querySelectorAll<HTMLInputElement>('input[data-filters]')) {
    const table = page.getElementById(box.dataset['filters'] ?? '');
    const count = page.getElementById(`${box.dataset['filters'] ?? ''}-count`);
    const all = count?.textContent ?? '';
    box.addEventListener('input', () => {
      const wanted = box.value.trim();
      // What is found in a tree is shown, folded or not.
      table?.classList.toggle('filtered', wanted !== '');
      let shown = 0;
      for (const row of table?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? []) {
        row.hidden = !(row.textContent ?? '').includes(wanted);
        if (!row.hidden) shown += 1;
      }
      if (count) count.textContent = wanted ? `${all}，其中含“${wanted}”的 ${shown} 条` : all;
    });
  }
}

/** On a narrow screen the sections stand in one line: the open one is brought into sight. */
export function showOwnSection(page: Document): void {
  const open = page.querySelector<HTMLElement>('.frame-nav [aria-current]');
  const line = open?.closest('nav');
  if (!open || !line) return;
  line.scrollLeft += open.getBoundingClientRect().left - line.getBoundingClientRect().left - (line.clientWidth - open.offsetWidth) / 2;
}

/** What belongs to the chosen option is shown, and only that is sent: select[data-shows] and [data-when="value other"] of its form. */
export function showChosen(page: Document): void {
  for (const select of page.querySelectorAll<HTMLSelectElement>('select[data-shows]')) {
    const show = (): void => {
      for (const part of select.form?.querySelectorAll<HTMLElement>('[data-when]') ?? []) {
        part.hidden = !part.dataset['when']?.split(' ').includes(select.value);
        for (const field of part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input, textarea, select')) field.disabled = part.hidden;
      }
    };
    select.addEventListener('change', show);
    show();
  }
}

/** A choice that leads to another page goes there at once: select[data-goes]. */
export function followChoices(page: Document): void {
  for (const select of page.querySelectorAll<HTMLSelectElement>('select[data-goes]')) followChoice(select);
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-prints]')) button.addEventListener('click', () => window.print());
}

// With the arrow keys one passes what one does not want: then Enter, or leaving the field, says that it is chosen.
function followChoice(select: HTMLSelectElement): void {
  let [passing, chosen] = [false, select.value];
  const go = (): void => { if (select.value !== chosen) select.form?.submit(); };
  select.addEventListener('keydown', (event) => {
    passing = event.key !== 'Enter';
    if (passing || select.value === chosen) return;
    event.preventDefault();
    go();
  });
  select.addEventListener('pointerdown', () => { passing = false; });
  select.addEventListener('change', () => { if (!passing) go(); });
  select.addEventListener('blur', go);
  window.addEventListener('pageshow', () => { chosen = select.value; });
}
