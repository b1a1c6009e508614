/** Asks before a page with unsaved figures is left. A form says that it has some by data-unsaved="true". */
export function guardUnsaved(view: Window): void {
  view.addEventListener('beforeunload', (event) => {
    if (view.document.querySelector('form[data-unsaved="true"]')) event.preventDefault();
  });
}
