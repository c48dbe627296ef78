// The least a page with WebGL 2 can do: one clear and one triangle. With ?always it draws every frame.
const canvas = document.getElementById('canvas');
canvas.width = window.innerWidth;
canvas.height = window.innerHeight;
const gl = canvas.getContext('webgl2', { alpha: false, depth: false, antialias: false });

function shader(kind, source) {
  const made = gl.createShader(kind);
  gl.shaderSource(made, source);
  gl.compileShader(made);
  return made;
}

const program = gl.createProgram();
gl.attachShader(program, shader(gl.VERTEX_SHADER, `#version 300 es
void main() { gl_Position = vec4(float(gl_VertexID % 2), float(gl_VertexID / 2), 0.0, 1.0); }`));
gl.attachShader(program, shader(gl.FRAGMENT_SHADER, `#version 300 es
precision mediump float;
out vec4 color;
void main() { color = vec4(0.0, 0.5, 0.4, 1.0); }`));
gl.linkProgram(program);
gl.useProgram(program);

function draw() {
  gl.clearColor(1, 1, 1, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  gl.drawArrays(gl.TRIANGLES, 0, 3);
  if (location.search === '?always') requestAnimationFrame(draw);
}
requestAnimationFrame(draw);
