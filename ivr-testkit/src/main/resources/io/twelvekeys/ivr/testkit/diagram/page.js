"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  const view = one("view");
  const menus = all("article[data-menu]").length;
  const pictures = { overview: all("svg.overview")[0], details: all("svg.details")[0] };
  const boxes = (menu) => all(`.menu[data-menu="${menu}"]`);
  let shown = "overview";
  let scale = 1;
  let chosen = -1;
  let step = -1;

  const show = (name) => {
    shown = name;
    for (const [key, picture] of Object.entries(pictures)) {
      picture.classList.toggle("shown", key === name);
      one(key).classList.toggle("on", key === name);
    }
    zoom(scale);
  };

  const zoom = (to) => {
    scale = Math.min(3, Math.max(0.1, to));
    for (const picture of Object.values(pictures)) {
      const [, , width, height] = picture.getAttribute("viewBox").split(" ").map(Number);
      picture.setAttribute("width", width * scale);
      picture.setAttribute("height", height * scale);
    }
  };

  const fit = () => {
    const [, , width, height] = pictures[shown].getAttribute("viewBox").split(" ").map(Number);
    zoom(Math.min(1, view.clientWidth / width, view.clientHeight / height));
  };

  const reveal = (menu) => {
    const box = boxes(menu).find((each) => pictures[shown].contains(each));
    box?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  const choose = (menu) => {
    chosen = menu;
    all(".menu").forEach((box) => box.classList.toggle("chosen", Number(box.dataset.menu) === menu));
    all(".link").forEach((link) => link.classList.toggle("chosen",
      Number(link.dataset.from) === menu || Number(link.dataset.to) === menu));
    all("article[data-menu]").forEach((article) =>
      article.classList.toggle("hidden", Number(article.dataset.menu) !== menu));
    one("no-menu").classList.toggle("hidden", menu >= 0);
    if (menu >= 0) {
      reveal(menu);
    }
  };

  /** Leaves these menus as they are and makes the others faint; null for all. */
  const find = (found, words) => {
    all(".menu").forEach((box) => {
      const hit = found === null || found.has(Number(box.dataset.menu));
      box.classList.toggle("faint", !hit);
      box.classList.toggle("found", found !== null && hit);
    });
    all(".link").forEach((link) => link.classList.toggle("faint", found !== null
      && !(found.has(Number(link.dataset.from)) && found.has(Number(link.dataset.to)))));
    one("found").textContent = words;
    if (found !== null && found.size > 0) {
      reveal(Math.min(...found));
    }
  };

  const search = () => {
    const wanted = one("search").value.trim().toLowerCase();
    const found = new Set(all("article[data-menu]")
      .filter((article) => article.textContent.toLowerCase().includes(wanted))
      .map((article) => Number(article.dataset.menu)));
    find(wanted === "" ? null : found, wanted === "" ? "" : `${found.size} of ${menus}`);
  };

  const steps = all("#steps > li");

  const go = (to) => {
    step = Math.min(steps.length - 1, Math.max(0, to));
    const menu = (index) => Number(steps[index].dataset.menu);
    const visited = new Set();
    const walked = new Set();
    for (let i = 0; i <= step; i++) {
      visited.add(menu(i));
      if (i > 0 && menu(i) !== menu(i - 1)) {
        walked.add(`${menu(i - 1)} ${menu(i)}`);
      }
    }
    steps.forEach((item, index) => {
      item.classList.toggle("current", index === step);
      item.classList.toggle("later", index > step);
    });
    all(".menu").forEach((box) => {
      const number = Number(box.dataset.menu);
      box.classList.toggle("current", number === menu(step));
      box.classList.toggle("visited", visited.has(number));
    });
    all(".link").forEach((link) =>
      link.classList.toggle("walked", walked.has(`${link.dataset.from} ${link.dataset.to}`)));
    const from = menu(Math.max(0, step - 1));
    all(".line").forEach((line) => line.classList.toggle("current",
      steps[step].dataset.field !== ""
      && line.dataset.field === steps[step].dataset.field
      && Number(line.parentNode.dataset.menu) === from));
    one("position").textContent = `${step + 1} of ${steps.length}`;
    one("first").disabled = one("previous").disabled = step === 0;
    one("last").disabled = one("next").disabled = step === steps.length - 1;
    const list = one("steps");
    list.scrollTop = steps[step].offsetTop - list.offsetTop - list.clientHeight / 3;
    reveal(menu(step));
  };

  one("overview").addEventListener("click", () => show("overview"));
  one("details").addEventListener("click", () => show("details"));
  one("smaller").addEventListener("click", () => zoom(scale / 1.25));
  one("larger").addEventListener("click", () => zoom(scale * 1.25));
  one("fit").addEventListener("click", fit);
  one("search").addEventListener("input", search);
  view.addEventListener("click", (event) => {
    const box = event.target.closest(".menu");
    choose(box && Number(box.dataset.menu) !== chosen ? Number(box.dataset.menu) : -1);
  });
  all(".go").forEach((button) =>
    button.addEventListener("click", () => choose(Number(button.dataset.menu))));
  all(".place").forEach((button) => button.addEventListener("click", () => {
    const found = new Set(button.dataset.menus.split(" ").map(Number));
    one("search").value = "";
    find(found, `${found.size} of ${menus}`);
  }));

  /** What is a little too wide is made a little smaller. */
  const begin = () => {
    show(menus > 12 ? "overview" : "details");
    const [, , width] = pictures[shown].getAttribute("viewBox").split(" ").map(Number);
    zoom(Math.min(1, Math.max(0.75, (view.clientWidth - 20) / width)));
  };

  begin();
  if (steps.length > 0) {
    one("first").addEventListener("click", () => go(0));
    one("previous").addEventListener("click", () => go(step - 1));
    one("next").addEventListener("click", () => go(step + 1));
    one("last").addEventListener("click", () => go(steps.length - 1));
    steps.forEach((item, index) => item.addEventListener("click", () => go(index)));
    document.addEventListener("keydown", (event) => {
      if (event.target.tagName !== "INPUT" && event.key === "ArrowRight") {
        go(step + 1);
      } else if (event.target.tagName !== "INPUT" && event.key === "ArrowLeft") {
        go(step - 1);
      }
    });
    go(0);
  }
})();
