// What the tab City says, in both languages. The language is the one chosen on the city's screens, else the browser's.
'use strict';

window.cityTexts = (function () {
  const texts = {
    zh: {
      tab: '城市', subsystem: '子系统', subsystems: '子系统', thresholds: '阈值', refresh: '刷新', version: '版本', state: '状态', health: '健康',
      throughput: '吞吐量（条/秒）', waiting: '待处理', kept: '代理留存', deadLetters: '死信', openAlarms: '未解除告警', actions: '操作',
      install: '安装或更新…', update: '更新…', rollBack: '回滚…', stop: '停止', start: '启动', cancel: '取消', close: '关闭',
      choose: '选择归档文件（.kar）', checking: '正在检查归档…', refusedTitle: '归档被拒绝', running: '当前版本 {running}',
      fresh: '目前未安装', vendor: '厂商', blast: '以下组件会随之重启', refused: '会被拒绝', asksStop: '停止{title}？代理会保留其消息。',
      asksStart: '启动{title}？', asksRollBack: '将{title}从 {from} 回滚到 {to}？',
      asksInstall: '安装{title} {version}？', asksUpdate: '将{title}更新到 {version}？', save: '保存', reset: '恢复默认', setting: '参数', value: '值', unit: '单位', byDefault: '默认', range: '范围',
      about: '说明与来源', saved: '已保存', none: '没有子系统', noThresholds: '没有可设置的参数', unknown: '未知', failed: '失败：{why}', forbidden: '您无权执行此操作', looksOnly: '您只能查看子系统，不能操作。', readsOnly: '您只能查看阈值，不能修改。',
      ACTIVE: '运行', PROBATION: '试运行', CHANGING: '变更中', STOPPED: '已停止', QUARANTINED: '已隔离', FAILED: '失败',
      OK: '正常', WARN: '警告', TEMPORARILY_UNAVAILABLE: '暂不可用', CRITICAL: '严重', HEALTH_CHECK_ERROR: '检查失败',
      STAGED: '已暂存', VERIFIED: '已校验', ACTIVATING: '启用中', ROLLING_BACK: '回滚中', DONE: '完成', ROLLED_BACK: '已回滚', REJECTED: '被拒绝',
      INSTALL: '安装', UPDATE: '更新', ROLL_BACK: '回滚', STOP: '停止', START: '启动',
    },
    en: {
      tab: 'City', subsystem: 'Subsystem', subsystems: 'Subsystems', thresholds: 'Thresholds', refresh: 'Refresh', version: 'Version', state: 'State', health: 'Health',
      throughput: 'Throughput (1/s)', waiting: 'Waiting', kept: 'Kept by broker', deadLetters: 'Dead letters', openAlarms: 'Open alarms',
      actions: 'Actions', install: 'Install or update…', update: 'Update…', rollBack: 'Roll back…', stop: 'Stop', start: 'Start',
      cancel: 'Cancel', close: 'Close', choose: 'Choose an archive (.kar)', checking: 'The archive is being checked…',
      refusedTitle: 'The archive is refused', running: 'Version {running} runs now', fresh: 'Not installed yet', vendor: 'Vendor',
      blast: 'These bundles would restart with it', refused: 'It would be refused', asksStop: 'Stop {title}? The broker keeps its messages.',
      asksStart: 'Start {title}?', asksRollBack: 'Roll {title} back from {from} to {to}?',
      asksInstall: 'Install {title} {version}?', asksUpdate: 'Update {title} to {version}?', save: 'Save', reset: 'Reset to default', setting: 'Setting', value: 'Value', unit: 'Unit',
      byDefault: 'Default', range: 'Range', about: 'What it does, and its source', saved: 'Saved', none: 'There are no subsystems',
      noThresholds: 'There is nothing to set', unknown: 'unknown', failed: 'Failed: {why}', forbidden: 'You are not permitted to do this',
      looksOnly: 'You may look at the subsystems, but not operate them.', readsOnly: 'You may look at the thresholds, but not change them.',
      ACTIVE: 'Active', PROBATION: 'Probation', CHANGING: 'Changing', STOPPED: 'Stopped', QUARANTINED: 'Quarantined', FAILED: 'Failed',
      OK: 'OK', WARN: 'Warning', TEMPORARILY_UNAVAILABLE: 'Unavailable for now', CRITICAL: 'Critical', HEALTH_CHECK_ERROR: 'Check failed',
      STAGED: 'Staged', VERIFIED: 'Verified', ACTIVATING: 'Activating', ROLLING_BACK: 'Rolling back', DONE: 'Done',
      ROLLED_BACK: 'Rolled back', REJECTED: 'Rejected',
      INSTALL: 'Install', UPDATE: 'Update', ROLL_BACK: 'Roll back', STOP: 'Stop', START: 'Start',
    },
  };

  function chosen() {
    try {
      const remembered = localStorage.getItem('cityloom-language');
      if (texts[remembered]) {
        return remembered;
      }
    } catch (ignored) {
      // private windows may refuse
    }
    const wanted = (navigator.languages || [navigator.language]).map((tag) => tag.slice(0, 2)).find((code) => texts[code]);
    return wanted || 'zh';
  }

  const language = chosen();
  return {
    language,
    t: (key, values) => (texts[language][key] || key)
        .replace(/\{(\w+)\}/g, (whole, name) => (values && values[name] != null ? String(values[name]) : whole)),
    // a field in the reader's language: of(row, 'title') is row.titleZh or row.titleEn
    of: (row, name) => row[name + (language === 'zh' ? 'Zh' : 'En')],
  };
})();
