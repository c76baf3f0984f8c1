import { catalog } from '../harness/catalog';

process.stdout.write(`${JSON.stringify(catalog(), null, '\t')}\n`);
