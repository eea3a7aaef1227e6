import { prepareTemplate } from './database.ts';

/** Makes the data that the files of a project start from, each on a server of its own. */
export default prepareTemplate;
