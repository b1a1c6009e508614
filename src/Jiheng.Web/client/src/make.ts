type Child = Node | string;

/** An element with its attributes and children; text is never taken for markup. */
export function make<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Record<string, string> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Says something to everybody: on the screen for some seconds, and to screen readers. */
export function say(text: string, kind: 'done' | 'wrong' = 'done'): void {
  const place = document.getElementById('say');
  if (!place) return;
  const line = make('p', { class: `say-${kind}` }, text);
  place.replaceChildren(line);
  if (kind === 'done') window.setTimeout(() => line.remove(), 6000);
}
