// What every page of the workbench has.
import { followActions } from './actions';
import { attachFiles } from './evidence';
import { showDerivations } from './derivation';
import { followLinksToHelp } from './help';
import { filterLists, followChoices } from './lists';
import { importForms } from './imports';
import { liveForms } from './form';
import { orderJobs } from './jobs';
import { followVerbs } from './verbs';
import { sendForms } from './sends';
import { foldTrees } from './tree';
import { growGrids } from './rows';
import { drawCharts } from './charts';

followLinksToHelp(document);
followChoices(document);
filterLists(document);
showDerivations(document);
liveForms(document);
followVerbs(document);
importForms(document);
sendForms(document);
foldTrees(document);
growGrids(document);
void drawCharts(document);
followActions(document);
orderJobs(document);
attachFiles(document);
