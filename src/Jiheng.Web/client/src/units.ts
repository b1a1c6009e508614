import { type Answer, reasonOf, send } from './api';
import { make } from './make';

interface Unit { id: string; regionCode: string; name: string }

const pause = 300;
const most = 500;

/**
 * A choice among thousands of units: [data-units="address of their list"]. Branches of the tree are read when they are opened, and a
 * search asks the server; what is ticked stands above and goes with the form. Where [data-one="name of the field"] stands too, it is
 * one unit, and the form is not sent without it.
 */
export function chooseUnits(page: Document): void {
  for (const place of page.querySelectorAll<HTMLElement>('[data-units]')) new UnitChoice(place);
}

class UnitChoice {
  private readonly chosen: HTMLElement;
  private readonly found: HTMLElement;
  private readonly said: HTMLElement;
  private readonly box: HTMLInputElement;
  private readonly one: string | undefined;
  private asked = 0;

  constructor(private readonly place: HTMLElement) {
    this.chosen = part(place, '.unit-chosen');
    this.found = part(place, '.unit-found');
    this.said = part(place, '[role="status"]');
    this.box = part(place, 'input[type="search"]') as HTMLInputElement;
    this.one = place.dataset['one'];
    let timer = 0;
    this.box.addEventListener('input', () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void this.find(), pause);
    });
    // Enter looks for it and does not send the form.
    this.box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      window.clearTimeout(timer);
      void this.find();
    });
    for (const line of this.chosen.querySelectorAll<HTMLElement>('[data-unit]')) line.replaceChildren(...this.sent(unitOf(line)));
    for (const line of place.querySelectorAll<HTMLElement>('.unit-branch > [data-unit]')) this.dress(line, unitOf(line), true);
    this.count();
  }

  // A unit with its box, and with what opens the units below it.
  private dress(line: HTMLElement, unit: Unit, opens: boolean): HTMLElement {
    // One of them without a group of its own: Tab comes to each, as it does to boxes.
    const tick = make('input', { type: this.one ? 'radio' : 'checkbox', 'data-of': unit.id });
    tick.checked = this.isChosen(unit.id);
    tick.addEventListener('change', () => this.choose(unit, tick.checked));
    const label = make('label', {}, tick, ` ${unit.name}${unit.regionCode ? `（${unit.regionCode}）` : ''}`);
    line.replaceChildren(...(opens ? [this.handle(line, unit), label] : [label]));
    return line;
  }

  private handle(line: HTMLElement, unit: Unit): HTMLElement {
    const handle = make('button', { type: 'button', class: 'tree-handle', 'aria-expanded': 'false', 'aria-label': `展开或收起${unit.name}的下级` });
    handle.addEventListener('click', () => {
      const open = handle.getAttribute('aria-expanded') !== 'true';
      handle.setAttribute('aria-expanded', String(open));
      const below = line.querySelector<HTMLElement>('ul');
      if (below) below.hidden = !open;
      else void this.open(line, unit);
    });
    return handle;
  }

  private async open(line: HTMLElement, unit: Unit): Promise<void> {
    const list = make('ul', { class: 'unit-branch' });
    line.append(list);
    const answer = await this.ask(`parent=${unit.id}`);
    if (answer.status !== 200) {
      list.remove();
      line.querySelector('.tree-handle')?.setAttribute('aria-expanded', 'false');
      return this.say(reasonOf(answer));
    }
    const below = unitsOf(answer);
    list.append(...below.map((u) => this.dress(make('li'), u, true)));
    this.say(below.length === 0 ? `${unit.name}没有下级` : `${unit.name}的下级${below.length}个${rest(answer, below)}`);
  }

  private async find(): Promise<void> {
    const [words, mine] = [this.box.value.trim(), ++this.asked];
    this.found.hidden = words === '';
    if (words === '') return this.count();
    const answer = await this.ask(`find=${encodeURIComponent(words)}`);
    // What was asked last is what is shown.
    if (mine !== this.asked) return;
    const units = answer.status === 200 ? unitsOf(answer) : [];
    this.found.replaceChildren(...units.map((u) => this.dress(make('li'), u, false)));
    this.say(answer.status === 200 ? `找到 ${units.length} 个${rest(answer, units)}` : reasonOf(answer));
  }

  private ask(what: string): Promise<Answer> { return send('GET', `${this.place.dataset['units'] ?? ''}?${what}&current=true&limit=${most}`); }

  private isChosen(id: string): boolean { return this.chosen.querySelector(`input[value="${id}"]`) !== null; }

  // Only what stands above is sent; the boxes below follow it.
  private choose(unit: Unit, isChosen: boolean): void {
    if (isChosen && this.one) this.chosen.replaceChildren();
    if (isChosen && !this.isChosen(unit.id)) this.chosen.append(make('li', {}, ...this.sent(unit)));
    if (!isChosen) this.chosen.querySelector(`input[value="${unit.id}"]`)?.closest('li')?.remove();
    for (const tick of this.place.querySelectorAll<HTMLInputElement>('input[data-of]')) tick.checked = this.isChosen(tick.dataset['of'] ?? '');
    this.count();
  }

  private sent(unit: Unit): (Node | string)[] {
    if (this.one) return [make('input', { type: 'hidden', name: this.one, value: unit.id }), `已选：${unit.name}`];
    const tick = make('input', { type: 'checkbox', name: 'units', value: unit.id, 'data-as': 'list' });
    tick.checked = true;
    tick.addEventListener('change', () => {
      this.choose(unit, false);
      this.box.focus();
    });
    return [make('label', {}, tick, ` ${unit.name}`)];
  }

  private count(): void {
    const many = this.chosen.childElementCount;
    this.box.setCustomValidity(this.one && many === 0 ? '请选择单位：按名称或区划代码查找，或在下面逐级展开。' : '');
    this.say(many === 0 ? '还没有选单位' : this.one ? '' : `已选 ${many} 个`);
  }

  private say(text: string): void { this.said.textContent = text; }
}

function unitOf(line: HTMLElement): Unit { return { id: line.dataset['unit'] ?? '', regionCode: '', name: line.textContent?.trim() ?? '' }; }

function unitsOf(answer: Answer): Unit[] {
  return [...(answer.body['items'] as Unit[])].sort((a, b) => a.regionCode.localeCompare(b.regionCode));
}

function rest(answer: Answer, shown: Unit[]): string {
  return answer.body['next'] ? `（共${String(answer.body['total'])}个，先列${shown.length}个；请写得更具体）` : '';
}

function part(place: HTMLElement, selector: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${selector} is missing`);
  return found;
}
