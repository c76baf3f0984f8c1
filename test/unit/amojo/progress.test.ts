import { Progress } from '../../../nodes/Amojo/import/progress';

it('tells in the log how far it is, every 500 messages and at the end', () => {
	const told: string[] = [];
	const context = { logger: { info: (text: string) => told.push(text) } };
	const progress = new Progress(context as never, 1100);
	for (let n = 0; n < 1100; n += 1) {
		progress.count(n < 300 ? 'duplicate' : n === 700 ? 'failed' : 'imported');
	}
	expect(told).toEqual([
		'Import: 500 of 1100 messages (200 imported, 300 there before, 0 failed)',
		'Import: 1000 of 1100 messages (699 imported, 300 there before, 1 failed)',
		'Import: 1100 of 1100 messages (799 imported, 300 there before, 1 failed)',
	]);
});
