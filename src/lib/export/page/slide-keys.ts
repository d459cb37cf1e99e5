/**
 * What the left and right arrow keys and the page keys do as slides: one to the next. All that a page runs; up and down
 * turn slides by style alone, so that a program that runs nothing loses little.
 */
export const slideKeys = `addEventListener('keydown',function(e){var on=document.getElementById('slides'),t=e.target;
if(!on.checked||e.altKey||e.ctrlKey||e.metaKey||(t!==on&&t.closest&&t.closest('input,select,textarea')))return;
var by={ArrowRight:1,PageDown:1,ArrowLeft:-1,PageUp:-1}[e.key];if(!by)return;
var all=[].filter.call(document.querySelectorAll('main>header,.verdicts,figure,.end'),
function(s){return s.offsetHeight});
var now=all.reduce(function(a,s,i){return s.getBoundingClientRect().top<innerHeight/2?i:a},0);
var next=all[Math.min(all.length-1,Math.max(0,now+by))];if(next){e.preventDefault();next.scrollIntoView()}});`;

/** SHA-256 of it, by which the page's policy lets it run and nothing else. */
export const slideKeysHash = 'sha256-Aca5avfEEkX9v3pwbZU/UE8yup/d5NM27KPcOZgyw1U=';
