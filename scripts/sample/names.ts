import type { Stream } from './rng.ts';

const surnames =
	'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁' +
	'邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖' +
	'邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤';
const given =
	'伟强磊洋勇军杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙' +
	'林晨峰毅博文昊天志国建新海东建华晓东立新永康子轩家豪思远嘉' +
	'诚启航景明泽宇振国成栋德胜维民向阳承志书豪';
const givenWomen = '芳娜敏静丽娟艳霞秀英玲桂兰雪梅洁琳婷倩颖慧莹雨欣佳怡梦瑶晓燕';

/** Names that nobody has yet. */
export function nameMaker(random: Stream): (woman: boolean) => string {
	const taken = new Set<string>();
	const family = Array.from(surnames);
	return (woman) => {
		const pool = Array.from(woman ? givenWomen : given);
		for (;;) {
			const name = random.pick(family) + random.pick(pool) + (random.chance(0.65) ? random.pick(pool) : '');
			if (taken.has(name)) continue;
			taken.add(name);
			return name;
		}
	};
}
