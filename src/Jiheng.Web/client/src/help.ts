/** F1 or ? opens the manual page of this screen, unless somebody is typing a question mark. */
export function followLinksToHelp(page: Document): void {
  page.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key !== 'F1' && (event.key !== '?' || typing)) return;
    const help = page.querySelector<HTMLAnchorElement>('a[data-help]');
    if (!help) return;
    event.preventDefault();
    window.open(help.href, '_blank', 'noopener');
  });
}
