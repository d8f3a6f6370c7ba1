/** What the desk says, beside the texts of the shell. */
export const desk = {
  zh: {
    'desk.title': '工作台',
    'desk.link': '工作台',
    'desk.forbidden': '您没有查看页面的权限（screen:view）。请联系管理员。',
    'desk.none': '当前没有可用的工作台',
    'desk.none-more': '相应的子系统尚未安装、正在更换，或您没有查看权限。子系统就绪后会自动出现，无需刷新页面。',
  },
  en: {
    'desk.title': 'Desk',
    'desk.link': 'Desk',
    'desk.forbidden': 'You may not look at pages (screen:view). Please ask an administrator.',
    'desk.none': 'There is nothing to work on here right now',
    'desk.none-more': 'Its subsystem is not installed, is being replaced, or is not for you to see. It appears here by itself once it is there, without a reload.',
  },
};
