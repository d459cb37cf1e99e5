import { chartFont, palettes } from '$lib/charts/palette.ts';
import type { Face } from '../brand/brand.ts';

const ink = palettes.report;

/** Style of the one-file page; as slides each figure fills the window. */
const plain = `
:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.5rem 4rem;max-width:60rem;background:#fff;color:${ink.ink};font:16px/1.6 ${chartFont}}
h1{font-size:1.75rem;line-height:1.3;margin:0}h2{font-size:1.25rem;margin:3rem 0 .5rem}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.25rem 0}.sub,td small,figcaption+p{color:${ink.ink2};font-size:.875rem}
.warn{color:${ink.concern};font-weight:600;font-size:.875rem}
figure{margin:2.5rem 0 0;padding-top:1.5rem;border-top:1px solid ${ink.rule};break-inside:avoid}
figcaption{font-weight:600;font-size:1.125rem;line-height:1.4}figure svg{width:100%;height:auto;margin:.75rem 0}
.small{color:${ink.ink3};font-size:.75rem}.note{color:${ink.ink2};font-size:.8125rem}
table{border-collapse:collapse;width:100%;font-size:.8125rem;font-variant-numeric:tabular-nums}
th{text-align:left;font-weight:500;color:${ink.ink3}}
th,td{padding:.3rem .75rem .3rem 0;border-bottom:1px solid ${ink.rule};vertical-align:top}.num{text-align:right}
details{margin:.5rem 0;font-size:.8125rem}summary{cursor:pointer;color:${ink.ink2}}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem}dt{color:${ink.ink3}}dd{margin:0}
nav ol{list-style:none;padding:0;columns:2;column-gap:2rem;font-size:.875rem}
nav li{break-inside:avoid;padding:.1rem 0}nav li li{padding-left:1rem}nav ol ol{columns:1}
nav .q{font-weight:600}a{color:${ink.accent};text-decoration:none}a:hover{text-decoration:underline}
.question{color:${ink.accent};font-size:.875rem}
.brief{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1rem 2rem;margin-top:1.5rem}
.brief h2{font-size:1rem;margin:0;color:${ink.accent}}
.switch{position:sticky;top:0;z-index:1;display:block;padding:.4rem 0;
background:#fff;font-size:.8125rem;color:${ink.ink2}}
html:has(#slides:checked){scroll-snap-type:y mandatory}body:has(#slides:checked){max-width:none;padding:0 4vw}
body:has(#slides:checked) :is(header,.verdicts,figure,.end){min-height:100vh;padding-top:3rem;
margin:0;scroll-snap-align:start}
body:has(#slides:checked) :is(details,nav,.definitions){display:none}
body:has(#slides:checked) figure svg{max-height:60vh}
@page{size:A4;margin:15mm}
@media print{
body{padding:0;max-width:none}.switch{display:none}figure svg{max-height:95mm}
.section>h2{break-after:avoid}details{display:none}h2{break-after:avoid}}`;

/** The style, with a company's colours and fonts over it where it has its own look. */
export function styleOf(face: Face | undefined): string {
	if (!face) return plain;
	const fonts = [face.fonts.latin, face.fonts.chinese].flatMap((name) => (name === null ? [] : [`"${name}"`]));
	return (
		`${plain}\n${fonts.length > 0 ? `body{font-family:${fonts.join(',')},${chartFont}}` : ''}` +
		`a,.question,.brief h2{color:${face.main}}h1{border-bottom:2px solid ${face.second};padding-bottom:.4rem}` +
		'.brand{display:flex;justify-content:space-between;align-items:center;gap:1rem;margin-bottom:.75rem}' +
		'.brand img{max-height:2.5rem;max-width:10rem}'
	);
}
