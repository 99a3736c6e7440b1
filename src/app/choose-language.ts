import { homeAddress } from '../domain/addresses';
import { readChosenLanguage } from '../storage/chosen-language';

/**
 * The start page: whoever has read here before goes on in the same language; whoever has not is asked
 * once. The choice is remembered when a page is read.
 */
const chosen = readChosenLanguage();
if (chosen) window.location.replace(homeAddress(chosen));
