// The tab City: the subsystems and their settings, by the MBeans org.cityloom. Everything that is done here is done by the server, in the
// name of who is signed in, and refused there if that person may not.
'use strict';

(function () {
  const SUBSYSTEMS = 'org.cityloom:type=Subsystems';
  const THRESHOLDS = 'org.cityloom:type=Thresholds';
  const EVERY_MILLISECONDS = 3000;
  const BUSY = ['ACTIVATING', 'PROBATION', 'CHANGING'];
  const TEMPLATE = '/console/city.html';
  const { t, of, language } = window.cityTexts;

  function rows(table) {
    return Object.keys(table || {}).map((key) => table[key]);
  }

  // a whole number as people write it
  function plain(value) {
    return String(value).replace(/^(-?\d+)\.0$/, '$1');
  }

  class CityController {
    constructor(jolokiaService, $interval, $timeout, $scope) {
      Object.assign(this, { t, of, language, jolokia: jolokiaService, $timeout, $scope, rows: [], groups: [] });
      const timer = $interval(() => this.look(), EVERY_MILLISECONDS);
      $scope.$on('$destroy', () => $interval.cancel(timer));
      this.load();
    }

    $postLink() {
      document.getElementById('city-archive').addEventListener('change', (event) => this.read(event.target));
    }

    load() {
      this.look();
      this.jolokia.getAttribute(SUBSYSTEMS, 'MayOperate').then((may) => { this.mayOperate = may; }, (why) => this.fail(why));
      this.jolokia.getAttribute(THRESHOLDS, 'MayChange').then((may) => { this.mayChange = may; }, (why) => this.fail(why));
      this.jolokia.getAttribute(THRESHOLDS, 'Settings').then((table) => this.group(table), (why) => this.fail(why));
    }

    look() {
      this.jolokia.getAttribute(SUBSYSTEMS, 'Installed').then((table) => {
        this.loaded = true;
        this.rows = rows(table).sort((one, other) => (one.id < other.id ? -1 : 1));
      }, (why) => this.fail(why));
    }

    group(table) {
      const groups = {};
      rows(table).flatMap(rows).forEach((each) => {
        groups[each.pid] = groups[each.pid] || { pid: each.pid, subsystem: each.subsystem, settings: [] };
        const value = plain(each.value);
        groups[each.pid].settings.push(Object.assign(each, { value, entered: value, byDefault: plain(each.byDefault) }));
      });
      this.groups = Object.values(groups);
      this.groups.forEach((group) => group.settings.sort((one, other) => of(one, 'title').localeCompare(of(other, 'title'), language)));
    }

    // what a subsystem is called; its settings may be there before it is listed
    title(id) {
      const row = this.rows.find((each) => each.id === id);
      return row ? of(row, 'title') : id;
    }

    // an operation works on it, and another one would be refused
    busy(row) {
      return BUSY.includes(row.state);
    }

    fail(why) {
      this.checking = false;
      const text = (why && (why.error || why.message)) || String(why);
      this.problem = / forbidden for MBean |lacks the permission /.test(text)
        ? t('forbidden') : t('failed', { why: text.replace(/^(?:[a-zA-Z.]+ : )+/, '') });
    }

    ask(question) {
      this.question = question;
      this.$timeout(() => document.getElementById('city-dialog').showModal());
    }

    answer(yes) {
      document.getElementById('city-dialog').close();
      if (yes) {
        this.question.work();
      }
    }

    stop(row) {
      this.ask({ title: t('asksStop', { title: of(row, 'title') }), action: t('STOP'), allowed: true, work: () => this.run('stop', [row.id]) });
    }

    start(row) {
      this.ask({ title: t('asksStart', { title: of(row, 'title') }), action: t('START'), allowed: true, work: () => this.run('start', [row.id]) });
    }

    rollBack(row) {
      const to = row.previous[0];
      this.ask({ title: t('asksRollBack', { title: of(row, 'title'), from: row.version, to }), action: t('ROLL_BACK'), allowed: true,
        work: () => this.run('rollBack', [row.id, to]) });
    }

    choose() {
      this.problem = null;
      document.getElementById('city-archive').click();
    }

    read(input) {
      const file = input.files[0];
      if (!file) {
        return;
      }
      this.checking = true;
      const reader = new FileReader();
      reader.onload = () => {
        const base64 = reader.result.slice(reader.result.indexOf(',') + 1);
        input.value = '';
        this.jolokia.execute(SUBSYSTEMS, 'stage', base64).then((archive) => this.preview(archive), (why) => this.fail(why));
      };
      reader.onerror = () => this.fail(reader.error);
      reader.readAsDataURL(file);
    }

    preview(archive) {
      this.checking = false;
      const allowed = archive.digest !== '' && archive.refusedEn.length === 0;
      const kind = archive.running ? 'update' : 'install';
      const asks = archive.running ? 'asksUpdate' : 'asksInstall';
      const title = archive.digest === '' ? t('refusedTitle') : t(asks, { title: of(archive, 'title'), version: archive.version });
      this.ask({ title, action: t(kind.toUpperCase()), archive, allowed,
        work: () => this.run(kind, [archive.digest, archive.blastRadius]) });
    }

    run(operation, values) {
      this.problem = null;
      this.jolokia.execute(SUBSYSTEMS, operation, ...values).then((begun) => this.follow(begun), (why) => this.fail(why));
    }

    follow(operation) {
      this.operation = operation;
      if (operation.ended) {
        this.load();
      } else {
        this.$timeout(() => this.jolokia.execute(SUBSYSTEMS, 'operation', operation.id)
            .then((now) => this.follow(now), (why) => this.fail(why)), 500);
      }
    }

    fits(setting) {
      if (setting.kind !== 'number' && setting.kind !== 'integer') {
        return true;
      }
      const text = String(setting.entered).trim();
      const value = Number(text);
      return text !== '' && Number.isFinite(value) && (setting.kind === 'number' || Number.isInteger(value))
          && (setting.min == null || value >= Number(setting.min)) && (setting.max == null || value <= Number(setting.max));
    }

    different(group) {
      return group.settings.filter((each) => String(each.entered) !== String(each.value));
    }

    changed(group) {
      return this.different(group).length > 0 && group.settings.every((each) => this.fits(each));
    }

    save(group) {
      const changes = this.different(group);
      if (!this.changed(group)) {
        return;
      }
      this.jolokia.execute(THRESHOLDS, 'save', group.pid, changes.map((each) => each.id), changes.map((each) => String(each.entered)))
          .then(() => this.reload(group.pid), (why) => this.fail(why));
    }

    reset(setting) {
      this.jolokia.execute(THRESHOLDS, 'reset', setting.pid, setting.id).then(() => this.reload(setting.pid), (why) => this.fail(why));
    }

    reload(pid) {
      this.problem = null;
      this.jolokia.getAttribute(THRESHOLDS, 'Settings').then((table) => {
        this.group(table);
        this.groups.filter((each) => each.pid === pid).forEach((each) => { each.saved = true; });
      }, (why) => this.fail(why));
    }
  }

  CityController.$inject = ['jolokiaService', '$interval', '$timeout', '$scope'];

  angular.module('city', ['ngRoute'])
      .config(['$routeProvider', (routes) => routes.when('/city', { template: '<city></city>' })])
      .component('city', { templateUrl: TEMPLATE, controller: CityController, controllerAs: 'city' })
      .run(['mainNavService', 'workspace', '$http', '$templateCache', (mainNavService, workspace, $http, $templateCache) => {
        // Hawtio never asks the server for a template: it waits until somebody puts it here
        $http.get(TEMPLATE).then((answer) => $templateCache.put(TEMPLATE, answer.data));
        const style = document.createElement('link');
        style.rel = 'stylesheet';
        style.href = '/console/city.css';
        document.head.appendChild(style);
        mainNavService.addItem({
          title: t('tab'),
          href: '/city',
          rank: 100,
          isValid: () => workspace.treeContainsDomainAndProperties('org.cityloom'),
        });
      }]);

  hawtioPluginLoader.addModule('city');
})();
