import type { Product } from './company.ts';
import type { Stream } from './rng.ts';

export type RecordType = '投诉' | '维修' | '咨询';
export type Priority = '紧急' | '高' | '中' | '低';

/** What a ticket asks for, before anybody works on it. */
export interface Job {
	type: RecordType;
	product: Product;
	category: string;
	priority: Priority;
	onsite: boolean;
	largeProject: boolean;
	/** 0 easy to 1 hard: decides who gets it and how long it takes. */
	hardness: number;
}

interface Category {
	name: string;
	weight: number;
	hardness: number;
}

const categories: Record<RecordType, readonly Category[]> = {
	维修: [
		{ name: '参数设置', weight: 20, hardness: 0.1 },
		{ name: '安装调试', weight: 18, hardness: 0.3 },
		{ name: '软件故障', weight: 16, hardness: 0.5 },
		{ name: '电气故障', weight: 22, hardness: 0.5 },
		{ name: '机械故障', weight: 15, hardness: 0.6 },
		{ name: '控制系统', weight: 9, hardness: 0.9 }
	],
	投诉: [
		{ name: '服务响应', weight: 24, hardness: 0.3 },
		{ name: '维修质量', weight: 30, hardness: 0.6 },
		{ name: '产品质量', weight: 28, hardness: 0.7 },
		{ name: '配件供应', weight: 18, hardness: 0.5 }
	],
	咨询: [
		{ name: '使用咨询', weight: 50, hardness: 0.1 },
		{ name: '配件咨询', weight: 30, hardness: 0.15 },
		{ name: '保修咨询', weight: 20, hardness: 0.1 }
	]
};

const onsiteShare: Record<RecordType, number> = { 投诉: 0.4, 维修: 0.76, 咨询: 0 };
const productHardness: Record<Product, number> = {
	变频器: -0.02,
	伺服系统: 0.08,
	空压机: 0,
	冷水机: 0.03,
	UPS电源: -0.08
};

function priorityOf(type: RecordType, hardness: number, random: Stream): Priority {
	const weights: Record<Priority, number> = {
		紧急: 0.05 + 0.16 * hardness,
		高: 0.14 + 0.25 * hardness + (type === '投诉' ? 0.15 : 0),
		中: 0.5,
		低: 0.3 - 0.25 * hardness
	};
	return random.weighted(['紧急', '高', '中', '低'] as const, (priority) => weights[priority]);
}

/** Draws the kind of work for one product. */
export function drawJob(type: RecordType, product: Product, random: Stream): Job {
	const category = random.weighted(categories[type], ({ weight }) => weight);
	const largeProject = type !== '咨询' && random.chance(0.022);
	const hardness = Math.min(1, Math.max(0, category.hardness + productHardness[product] + (largeProject ? 0.25 : 0)));
	return {
		type,
		product,
		category: category.name,
		priority: priorityOf(type, hardness, random),
		onsite: random.chance(onsiteShare[type]),
		largeProject,
		hardness
	};
}
