// What every page of the workbench has: partial updates, drafts that survive a lost connection, the manual on F1.
import 'htmx.org';
import { followLinksToHelp } from './help';
import { keepDrafts } from './drafts';
import { guardUnsaved } from './unsaved';

followLinksToHelp(document);
keepDrafts(document);
guardUnsaved(window);
