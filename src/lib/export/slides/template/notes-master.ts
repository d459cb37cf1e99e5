import { strToU8 } from 'fflate';
import type { Parts } from '../../zip.ts';
import { shapeTree } from '../slide-xml.ts';
import { colorMap } from './built-in.ts';
import { relationsXml } from './package.ts';

const frame = (x: number, y: number, w: number, h: number): string =>
	`<a:xfrm><a:off x="${String(x)}" y="${String(y)}"/><a:ext cx="${String(w)}" cy="${String(h)}"/></a:xfrm>` +
	'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

const shapes =
	'<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image"/>' +
	'<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
	'<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>' +
	`<p:spPr>${frame(685_800, 1_143_000, 5_486_400, 3_086_100)}</p:spPr></p:sp>` +
	'<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' +
	'<p:nvPr><p:ph type="body" sz="quarter" idx="1"/></p:nvPr></p:nvSpPr>' +
	`<p:spPr>${frame(685_800, 4_400_550, 5_486_400, 3_600_450)}</p:spPr>` +
	'<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="zh-CN"/></a:p></p:txBody></p:sp>';

/** A master for the speaker's notes, for templates that have none; it needs a theme of its own, a copy will do. */
export function notesMasterParts(theme: Uint8Array): { parts: Parts; name: string; theme: string } {
	const name = 'ppt/notesMasters/notesMaster1.xml';
	const own = 'ppt/theme/themeNotes.xml';
	return {
		name,
		theme: own,
		parts: {
			[name]: strToU8(shapeTree('notesMaster', shapes, { rest: colorMap })),
			'ppt/notesMasters/_rels/notesMaster1.xml.rels': strToU8(relationsXml([['theme', `/${own}`]])),
			[own]: theme
		}
	};
}
