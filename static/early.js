// Runs before the first paint: theme and language as chosen, and no sample where this browser keeps a person's own data.
(() => {
	const root = document.documentElement;
	const known = (key) => {
		try {
			return JSON.parse(localStorage.getItem(key));
		} catch {
			return null;
		}
	};
	const theme = known('theme');
	if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
	if (known('own') === true) root.dataset.own = '';
})();
