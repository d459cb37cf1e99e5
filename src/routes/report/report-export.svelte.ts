import type { ReportFormat } from '$lib/export/report.browser.ts';
import type { ReportKind } from '$lib/export/outline/outline.ts';
import type { Template } from '$lib/export/slides/template/layouts.ts';
import type { Report } from '$lib/export/item.ts';

/** One export at a time: how far it is, and a way to give it up. */
export class ReportExport {
	state = $state<'idle' | 'working' | 'done' | 'cancelled' | 'failed'>('idle');
	done = $state(0);
	total = $state(0);
	#abort: AbortController | null = null;

	async run(
		report: Report,
		format: ReportFormat,
		{ kind, paper, template }: { kind: ReportKind; paper: 'a4' | 'wide'; template?: Template | undefined }
	): Promise<void> {
		this.#abort?.abort();
		const { signal } = (this.#abort = new AbortController());
		this.state = 'working';
		this.done = 0;
		this.total = report.parts.reduce((sum, { items }) => sum + items.length, 0);
		try {
			const { saveReport } = await import('$lib/export/report.browser.ts');
			await saveReport(report, format, {
				kind,
				paper,
				template,
				progress: {
					step: async (done, total) => {
						this.done = done;
						this.total = total;
						// A turn of the loop, so that the bar moves and a click on cancel is heard.
						await new Promise((resolve) => {
							setTimeout(resolve);
						});
						signal.throwIfAborted();
					}
				}
			});
			this.state = 'done';
		} catch (cause) {
			if (signal.aborted) return;
			console.error(cause);
			this.state = 'failed';
		}
	}

	cancel(): void {
		this.#abort?.abort();
		this.state = 'cancelled';
	}
}
