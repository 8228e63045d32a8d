@echo off
rem Runs the dti command: from dti.jar beside it, or from a source tree, building it first when the jar is missing or older
rem than a source.
rem Needs Java 17 or later, and Maven 3.8 or later to build. JAVA_HOME says which Java, otherwise java on PATH.
setlocal DisableDelayedExpansion
rem Java would read its arguments in the machine's old code page; from a variable it reads them as Unicode.
set DTI_ARGUMENTS=%*
set "DTI_ROOT=%~dp0"
set "DTI_FILE=dti-cli\target\dti.jar"
if exist "%DTI_ROOT%dti.jar" set "DTI_FILE=dti.jar"
set "DTI_JAR=%DTI_ROOT%%DTI_FILE%"
rem Nor could java find a jar in a folder whose name that code page lacks: its short name, where there is one.
for %%I in ("%DTI_ROOT%.") do set "DTI_SHORT=%%~sI"

set "DTI_JAVA=java"
if not defined JAVA_HOME goto :onpath
set "DTI_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%DTI_JAVA%" goto :havejava
echo dti: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it. Set it to the folder of a JDK, version 17 or later. 1>&2
exit /b 1
:onpath
where java >nul 2>nul && goto :havejava
echo dti: no java on PATH, and JAVA_HOME is not set. Install a JDK, version 17 or later. 1>&2
rem Without its marks, since the window's code page may not have them.
echo dti: may chua co Java; hay cai Java 17 tro len, JDK hoac JRE, roi chay lai. 1>&2
exit /b 1
:havejava

if not exist "%DTI_JAR%" goto :build
if not exist "%DTI_ROOT%dti-core\src\main" goto :run
where powershell >nul 2>nul || goto :run
powershell -NoProfile -Command "$r=$env:DTI_ROOT; $t=(Get-Item -LiteralPath $env:DTI_JAR).LastWriteTime; $s=@('dti-core\src\main','dti-excel\src\main','dti-report\src\main','dti-cli\src\main','pom.xml','dti-core\pom.xml','dti-excel\pom.xml','dti-report\pom.xml','dti-cli\pom.xml') | ForEach-Object { Join-Path $r $_ }; if (Get-ChildItem -LiteralPath $s -Recurse -File | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1) { exit 9 }" <nul >nul 2>nul
rem Any other status means that PowerShell could not tell.
if not "%ERRORLEVEL%"=="9" goto :run

:build
where mvn >nul 2>nul && goto :havemaven
echo dti: the command must be built first, but there is no mvn on PATH. Install Apache Maven 3.8 or later. 1>&2
exit /b 1
:havemaven
echo dti: building the command (first run or changed sources) ... 1>&2
pushd "%DTI_ROOT%"
call mvn -q -B -DskipTests -pl dti-cli -am package <nul 1>&2
if errorlevel 1 goto :failed
popd
pushd "%DTI_ROOT%dti-cli\target"
copy /b dti.jar+,, >nul
popd
goto :run
:failed
popd
echo dti: the build failed. To see why, run in %DTI_ROOT%: mvn -B -DskipTests -pl dti-cli -am package 1>&2
exit /b 1

:run
for /f "tokens=2 delims=:." %%p in ('chcp') do set "DTI_PAGE=%%p"
chcp 65001 >nul
"%DTI_JAVA%" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Ddti.arguments=environment %DTI_JAVA_OPTS% -jar "%DTI_SHORT%\%DTI_FILE%"
set "DTI_STATUS=%ERRORLEVEL%"
if defined DTI_PAGE chcp %DTI_PAGE% >nul
exit /b %DTI_STATUS%
