// What every page of the workbench has.
import { followActions } from './actions';
import { showDerivations } from './derivation';
import { followLinksToHelp } from './help';
import { filterLists, followChoices } from './lists';
import { importForms } from './imports';
import { liveForms } from './form';
import { orderJobs } from './jobs';
import { followVerbs } from './verbs';

followLinksToHelp(document);
followChoices(document);
filterLists(document);
showDerivations(document);
liveForms(document);
followVerbs(document);
importForms(document);
followActions(document);
orderJobs(document);
